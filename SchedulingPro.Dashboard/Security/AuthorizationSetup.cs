using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Security;

internal static class AuthorizationSetup
{
    public const string PersonalDataSetting = "Security:PersonalDataRoles";

    /// <summary>Deny by default: what names no policy is open to signed-in people only, anonymous access must be asked for.</summary>
    public static void AddDashboardAuthorization(this WebApplicationBuilder builder)
    {
        var personalDataRoles = builder.Configuration.GetSection(PersonalDataSetting).Get<string[]>()
            is { Length: > 0 } configured
            ? configured
            : [.. Roles.All];
        if (personalDataRoles.Except(Roles.All).FirstOrDefault() is { } unknown)
            throw new InvalidOperationException(
                $"{PersonalDataSetting} names the role '{unknown}'; there are {string.Join(", ", Roles.All)}."
            );

        builder
            .Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(Policies.Admin, policy => policy.RequireRole(Roles.Admin))
            .AddPolicy(Policies.Manager, policy => policy.RequireRole(Roles.Admin, Roles.Manager))
            .AddPolicy(Policies.Staff, policy => policy.RequireRole(Roles.All))
            .AddPolicy(Policies.PersonalData, policy => policy.RequireRole(personalDataRoles));
        builder.Services.AddCascadingAuthenticationState();
        builder
            .Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(options =>
            {
                options.LoginPath = AppUrls.SignIn;
                options.LogoutPath = AppUrls.SignOut;
                options.AccessDeniedPath = AppUrls.NoPermission;
                options.ReturnUrlParameter = "returnUrl";
                options.Cookie.Name = "schedulingpro.session";
                options.Cookie.HttpOnly = true;
                options.Cookie.SameSite = SameSiteMode.Lax;
            });
    }
}
