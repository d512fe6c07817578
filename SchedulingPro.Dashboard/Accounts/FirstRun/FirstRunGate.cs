using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using SchedulingPro.Dashboard.Api;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.App.Pages;

namespace SchedulingPro.Dashboard.Accounts.FirstRun;

internal static class FirstRunGate
{
    /// <summary>Before set-up every page leads to it; afterwards it does not exist.</summary>
    public static void UseFirstRun(this WebApplication app) =>
        app.Use(
            async (context, next) =>
            {
                var endpoint = context.GetEndpoint();
                var page = endpoint?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type;
                // Files, health checks and programs are neither pages nor of interest to set-up.
                if (
                    ApiRoutes.Has(context.Request)
                    || (page is null && endpoint?.Metadata.GetMetadata<IAllowAnonymous>() is not null)
                )
                {
                    await next(context);
                    return;
                }

                var pending = await context
                    .RequestServices.GetRequiredService<FirstRunState>()
                    .IsPendingAsync(context.RequestAborted);
                if (pending && page != typeof(SetupPage) && page != typeof(Error))
                {
                    context.Response.Redirect(AppUrls.Setup);
                }
                else if (!pending && page == typeof(SetupPage))
                {
                    context.Response.StatusCode = StatusCodes.Status404NotFound;
                }
                else
                {
                    await next(context);
                }
            }
        );

    /// <summary>Shows the code on the console once the addresses are known. It goes to no log: whoever has it becomes admin.</summary>
    public static void AnnounceFirstRun(this WebApplication app) =>
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            if (
                !app
                    .Services.GetRequiredService<FirstRunState>()
                    .IsPendingAsync(default)
                    .AsTask()
                    .GetAwaiter()
                    .GetResult()
            )
            {
                return;
            }

            var address = app.Urls.FirstOrDefault()?.TrimEnd('/') ?? "";
            Console.Out.WriteLine(
                $"""

                  SchedulingPro is not set up yet.
                  Open        {address}{AppUrls.Setup}
                  Set-up code {app.Services.GetRequiredService<SetupCode>().Value}

                """
            );
        });
}
