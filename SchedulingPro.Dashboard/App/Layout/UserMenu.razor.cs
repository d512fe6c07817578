using System.Security.Claims;
using SchedulingPro.Core.Accounts;

namespace SchedulingPro.Dashboard.App.Layout;

/// <summary>Who is signed in, the way to the account page, and out.</summary>
public sealed partial class UserMenu
{
    private static string RoleOf(ClaimsPrincipal user) => Roles.All.FirstOrDefault(user.IsInRole) ?? "No role yet";

    private static string InitialsOf(string? name)
    {
        var words = (name ?? "").Split('@')[0].Split([' ', '.', '-', '_'], StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [] => "?",
            [var only] => only[..1].ToUpperInvariant(),
            [var first, .., var last] => string.Concat(first[..1], last[..1]).ToUpperInvariant(),
        };
    }
}
