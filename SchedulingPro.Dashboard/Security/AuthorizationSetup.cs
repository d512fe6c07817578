using Microsoft.AspNetCore.Authorization;
using SchedulingPro.Core.Accounts;

namespace SchedulingPro.Dashboard.Security;

internal static class AuthorizationSetup
{
    /// <summary>Deny by default: what names no policy is open to signed-in people only, anonymous access must be asked for.</summary>
    public static void AddDashboardAuthorization(this WebApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection(PrivacyOptions.Section);
        builder.Services.Configure<PrivacyOptions>(section);
        var privacy = section.Get<PrivacyOptions>() ?? new PrivacyOptions();
        if (privacy.UnknownRole is { } unknown)
        {
            throw new InvalidOperationException(
                $"{PrivacyOptions.Section}:{nameof(PrivacyOptions.MaskFor)} names the role '{unknown}'; "
                    + $"there are {string.Join(", ", Roles.All)}."
            );
        }

        string[] personalDataRoles = [.. Roles.All.Where(role => privacy.SeesPersonalData([role]))];
        builder
            .Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(Policies.Admin, policy => policy.RequireRole(Roles.Admin))
            .AddPolicy(Policies.Manager, policy => policy.RequireRole(Roles.Admin, Roles.Manager))
            .AddPolicy(Policies.Staff, policy => policy.RequireRole(Roles.All))
            .AddPolicy(
                Policies.PersonalData,
                policy => policy.RequireAssertion(context => personalDataRoles.Any(context.User.IsInRole))
            );
    }
}
