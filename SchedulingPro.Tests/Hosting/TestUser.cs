using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SchedulingPro.Core.Accounts;

namespace SchedulingPro.Tests.Hosting;

/// <summary>
/// Signs a request in as the user of the role its cookie names (see <see cref="TestAccounts"/>); without the cookie nobody
/// is signed in. For tests of what lies behind sign-in.
/// </summary>
internal sealed class TestUser(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    UserManager<User> users,
    IUserClaimsPrincipalFactory<User> principals
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "TestUser";
    public const string RoleCookie = "test-role";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (
            Request.Cookies[RoleCookie] is not { Length: > 0 } role
            || await users.FindByEmailAsync(TestAccounts.EmailOf(role)) is not { } user
        )
        {
            return AuthenticateResult.NoResult();
        }

        var principal = await principals.CreateAsync(user);
        return AuthenticateResult.Success(new AuthenticationTicket(principal, SchemeName));
    }
}
