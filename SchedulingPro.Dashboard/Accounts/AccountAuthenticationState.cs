using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using SchedulingPro.Core.Accounts;

namespace SchedulingPro.Dashboard.Accounts;

/// <summary>
/// Who is signed in. An open page asks every half minute whether the account may still be used and which roles it has:
/// somebody disabled, signed out everywhere or moved to another role must not keep a running page.
/// </summary>
internal sealed class AccountAuthenticationState(
    ILoggerFactory loggers,
    IServiceScopeFactory scopes,
    IHttpContextAccessor http
) : RevalidatingServerAuthenticationStateProvider(loggers), IHostEnvironmentAuthenticationStateProvider
{
    private bool isGiven;

    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(30);

    /// <summary>Pages are given their user by the framework; endpoints are not, there it is the user of the request.</summary>
    public override Task<AuthenticationState> GetAuthenticationStateAsync() =>
        isGiven
            ? base.GetAuthenticationStateAsync()
            : Task.FromResult(new AuthenticationState(http.HttpContext?.User ?? new ClaimsPrincipal()));

    void IHostEnvironmentAuthenticationStateProvider.SetAuthenticationState(Task<AuthenticationState> state)
    {
        isGiven = true;
        SetAuthenticationState(state);
    }

    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState state,
        CancellationToken cancellationToken
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<User>>();
        var user = await signIn.ValidateSecurityStampAsync(state.User);
        if (user is null)
        {
            return false;
        }

        var current = await signIn.CreateUserPrincipalAsync(user);
        if (!RolesOf(current).SetEquals(RolesOf(state.User)))
        {
            SetAuthenticationState(Task.FromResult(new AuthenticationState(current)));
        }

        return true;
    }

    private static HashSet<string> RolesOf(ClaimsPrincipal principal) =>
        [.. principal.FindAll(ClaimTypes.Role).Select(claim => claim.Value)];
}
