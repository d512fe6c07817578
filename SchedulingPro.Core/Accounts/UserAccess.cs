using System.Collections.Immutable;

namespace SchedulingPro.Core.Accounts;

/// <summary>What a user may do and see.</summary>
/// <param name="Role">One of <see cref="Roles.All"/>.</param>
/// <param name="AllCompanies">Every company, also ones added later. Admins always have that: they make the companies.</param>
/// <param name="CompanyIds">Keys of the companies when not all.</param>
public sealed record UserAccess(string Role, bool AllCompanies, ImmutableArray<int> CompanyIds)
{
    /// <summary>The role with every company.</summary>
    public static UserAccess Everywhere(string role) => new(role, true, []);

    /// <summary>The access as it is stored: no list where it has no meaning.</summary>
    internal UserAccess Normalised() =>
        Role == Roles.Admin || AllCompanies ? this with { AllCompanies = true, CompanyIds = [] }
        : CompanyIds.IsDefault ? this with { CompanyIds = [] }
        : this with { CompanyIds = [.. CompanyIds.Distinct().Order()] };

    /// <summary>What is wrong with it, or null.</summary>
    internal AccountError? Problem =>
        !Roles.All.Contains(Role) ? new("Role", $"Choose a role: {string.Join(", ", Roles.All)}.")
        : Role != Roles.Admin && !AllCompanies && CompanyIds.IsDefaultOrEmpty
            ? new("Companies", "Choose at least one company, or all of them.")
        : null;

    /// <summary>For the audit log.</summary>
    internal string Text =>
        $"{Role}, {(AllCompanies ? "all companies" : $"companies {string.Join(", ", CompanyIds)}")}";
}
