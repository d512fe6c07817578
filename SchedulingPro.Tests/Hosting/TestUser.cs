using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SchedulingPro.Tests.Hosting;

/// <summary>Signs a request in as the role its cookie names; without the cookie nobody is signed in. For tests of what lies behind sign-in.</summary>
internal sealed class TestUser(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "TestUser";
    public const string RoleCookie = "test-role";
    public const string Name = "Robin Tester";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Cookies[RoleCookie] is not { Length: > 0 } role)
            return Task.FromResult(AuthenticateResult.NoResult());
        Claim[] claims =
        [
            new(ClaimTypes.NameIdentifier, "test-user"),
            new(ClaimTypes.Name, Name),
            new(ClaimTypes.Role, role),
        ];
        var principal = new ClaimsPrincipal(new ClaimsIdentity(claims, SchemeName));
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(principal, SchemeName)));
    }
}
