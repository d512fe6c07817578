using SchedulingPro.Core.Accounts;

namespace SchedulingPro.Dashboard.Features.Users;

/// <summary>Accounts in words.</summary>
internal static class UserWords
{
    public static UserState StateOf(UserListItem user, DateTime now) =>
        user.IsDisabled ? UserState.Disabled
        : user.LockedUntil > now ? UserState.Locked
        : UserState.Active;

    public static string RoleOf(UserListItem user) => user.Role.Length > 0 ? user.Role : "No role";

    public static string CompaniesOf(UserListItem user) =>
        user.AllCompanies ? "All companies"
        : user.Companies.Length == 0 ? "None"
        : string.Join(", ", user.Companies.Select(company => company.Name));

    public static string FactorsOf(UserListItem user) =>
        (user.HasTwoFactor, user.Passkeys) switch
        {
            (true, 0) => "App",
            (true, _) => "App and passkey",
            (false, > 0) => "Passkey",
            _ => "None",
        };
}
