using SchedulingPro.Core.Accounts;

namespace SchedulingPro.Dashboard.Cli;

/// <summary>One account in the answer of <c>user list</c>.</summary>
internal sealed record UserLine(
    string Email,
    string Name,
    string Role,
    string Companies,
    bool SecondFactor,
    bool Disabled,
    DateTime? LastSignInOn
)
{
    public static UserLine Of(UserListItem user) =>
        new(
            user.Email,
            user.DisplayName,
            user.Role,
            user.AllCompanies ? "all" : string.Join(", ", user.Companies.Select(c => c.Name)),
            user.HasTwoFactor || user.Passkeys > 0,
            user.IsDisabled,
            user.LastSignInOn
        );

    public override string ToString() =>
        $"{Email}  {Role}  companies: {Companies}  {(Disabled ? "disabled" : "active")}  "
        + $"last sign-in: {(LastSignInOn is { } at ? $"{at:yyyy-MM-dd HH:mm} UTC" : "never")}";
}
