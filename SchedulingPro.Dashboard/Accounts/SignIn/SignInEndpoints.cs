using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using SchedulingPro.Dashboard.Accounts.Profile;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Accounts.SignIn;

internal static class SignInEndpoints
{
    /// <summary>What is sent by forms and scripts of the account pages without being a page itself.</summary>
    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        // For everybody with a role or without one: an account that lost its role must still be able to leave.
        routes
            .MapPost(
                AppUrls.SignOut,
                async (HttpContext context, IAntiforgery antiforgery, SignInSteps steps) =>
                {
                    if (!await antiforgery.IsRequestValidAsync(context))
                    {
                        return Results.BadRequest();
                    }

                    await steps.SignOutAsync();
                    return Results.LocalRedirect(AppUrls.SignIn);
                }
            )
            .RequireAuthorization();
        routes
            .MapPost(
                AppUrls.SignInPasskeyOptions,
                async (HttpContext context, IAntiforgery antiforgery, SignInSteps steps) =>
                    await antiforgery.IsRequestValidAsync(context)
                        ? Results.Content(await steps.PasskeyOptionsAsync(), "application/json")
                        : Results.BadRequest()
            )
            .AllowAnonymous()
            .RequireRateLimiting(SignInLimit.Policy);
        routes
            .MapPost(
                AppUrls.AccountPasskeyOptions,
                async (HttpContext context, IAntiforgery antiforgery, ProfileModel profile) =>
                    await antiforgery.IsRequestValidAsync(context)
                        ? Results.Content(await profile.PasskeyOptionsAsync(), "application/json")
                        : Results.BadRequest()
            )
            .RequireAuthorization();
    }
}
