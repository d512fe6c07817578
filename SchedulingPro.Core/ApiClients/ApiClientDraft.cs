using System.Collections.Immutable;

namespace SchedulingPro.Core.ApiClients;

/// <summary>What an admin says about an API client.</summary>
/// <param name="Name">Its name.</param>
/// <param name="AllCompanies">Every company of the tenant, also ones made later.</param>
/// <param name="CompanyIds">Keys of the companies when not all.</param>
/// <param name="Endpoints">What it may call.</param>
/// <param name="ExpiresOn">When it stops working (UTC), or null for never.</param>
public sealed record ApiClientDraft(
    string Name,
    bool AllCompanies,
    ImmutableArray<int> CompanyIds,
    ApiEndpoints Endpoints,
    DateTime? ExpiresOn
)
{
    /// <summary>A client that may call everything for every company, for good.</summary>
    public static ApiClientDraft Everything(string name) => new(name, true, [], ApiEndpoints.All, null);
}
