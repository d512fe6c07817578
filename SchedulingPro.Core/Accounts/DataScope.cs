using System.Collections.Immutable;

namespace SchedulingPro.Core.Accounts;

/// <summary>
/// What the asker may see. The first argument of every query; nothing is the default, everything must be said.
/// </summary>
public sealed record DataScope
{
    private DataScope(bool allCompanies, ImmutableHashSet<int> companyIds, bool seesPersonalData)
    {
        AllCompanies = allCompanies;
        CompanyIds = companyIds;
        SeesPersonalData = seesPersonalData;
    }

    /// <summary>Sees nothing: the scope of the unknown.</summary>
    public static DataScope Nothing { get; } = new(false, [], false);

    /// <summary>Sees everything: the system itself and the command line.</summary>
    public static DataScope Everything { get; } = new(true, [], true);

    /// <summary>Whether every company may be seen.</summary>
    public bool AllCompanies { get; }

    /// <summary>Companies that may be seen when not <see cref="AllCompanies"/>.</summary>
    public ImmutableHashSet<int> CompanyIds { get; }

    /// <summary>Whether visitors' personal data may be shown unmasked.</summary>
    public bool SeesPersonalData { get; }

    /// <summary>Scope of a user with the right to every company.</summary>
    public static DataScope ForAllCompanies(bool seesPersonalData) => new(true, [], seesPersonalData);

    /// <summary>Scope of a user limited to some companies.</summary>
    public static DataScope ForCompanies(IEnumerable<int> companyIds, bool seesPersonalData) =>
        new(false, [.. companyIds], seesPersonalData);

    /// <summary>Whether <paramref name="companyId"/> may be seen.</summary>
    public bool Sees(int companyId) => AllCompanies || CompanyIds.Contains(companyId);
}
