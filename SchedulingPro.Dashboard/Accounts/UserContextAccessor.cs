using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using SchedulingPro.Core.Accounts;

namespace SchedulingPro.Dashboard.Accounts;

/// <summary>
/// The cookie only says which user it is; what that user may do is read anew each time, so that a change of role or
/// companies counts from the next question on.
/// </summary>
internal sealed class UserContextAccessor(
    AuthenticationStateProvider authentication,
    UserContextQuery users,
    IHttpContextAccessor http
) : IUserContextAccessor
{
    public async Task<UserContext> GetAsync(CancellationToken cancellationToken = default)
    {
        var state = await authentication.GetAuthenticationStateAsync();
        if (UserIdOf(state.User) is not { } id)
        {
            return UserContext.Nobody;
        }

        var context = await users.ExecuteAsync(id, cancellationToken);
        return context.IsKnown ? context with { IpAddress = http.HttpContext.RemoteAddress() } : context;
    }

    /// <summary>Key of the user a sign-in cookie names, or null.</summary>
    internal static int? UserIdOf(ClaimsPrincipal principal) =>
        principal.Identity?.IsAuthenticated == true
        && int.TryParse(
            principal.FindFirstValue(ClaimTypes.NameIdentifier),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var id
        )
            ? id
            : null;
}
