using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SchedulingPro.Core.Accounts;

namespace SchedulingPro.Dashboard.Accounts;

/// <summary>The frame shows people by their name, not by their e-mail address.</summary>
internal sealed class AccountClaims(
    UserManager<User> users,
    RoleManager<IdentityRole<int>> roles,
    IOptions<IdentityOptions> options
) : UserClaimsPrincipalFactory<User, IdentityRole<int>>(users, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(User user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        if (identity.FindFirst(identity.NameClaimType) is { } name && user.DisplayName.Length > 0)
        {
            identity.RemoveClaim(name);
            identity.AddClaim(new Claim(identity.NameClaimType, user.DisplayName));
        }

        return identity;
    }
}
