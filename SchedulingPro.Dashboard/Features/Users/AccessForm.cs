using SchedulingPro.Core.Accounts;

namespace SchedulingPro.Dashboard.Features.Users;

/// <summary>What is typed and chosen about a person: for an invitation or a change.</summary>
public sealed class AccessForm
{
    public string Email { get; set; } = "";

    public string DisplayName { get; set; } = "";

    public string Role { get; set; } = Roles.Office;

    public bool AllCompanies { get; set; } = true;

    public HashSet<int> Companies { get; set; } = [];

    public UserAccess Access => new(Role, AllCompanies, [.. Companies]);

    public static AccessForm Of(UserListItem user) =>
        new()
        {
            Email = user.Email,
            DisplayName = user.DisplayName,
            Role = user.Role.Length > 0 ? user.Role : Roles.Office,
            AllCompanies = user.AllCompanies,
            Companies = [.. user.Companies.Select(c => c.Id)],
        };
}
