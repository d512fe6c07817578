namespace SchedulingPro.Core.Schedulers.Listing;

/// <summary>The facts of one scheduler or router. Keys are not among them: see <see cref="Installation.InstallKeyAccess"/>.</summary>
/// <param name="Item">What the list shows of it.</param>
/// <param name="TenantId">Tenant it belongs to.</param>
/// <param name="CompanyName">Name of its company.</param>
/// <param name="QuickLaunchLink">Link that opens it directly, as given by its source; empty when there is none.</param>
/// <param name="HasDataApiKey">Whether its company has a data API key.</param>
public sealed record SchedulerDetail(
    SchedulerListItem Item,
    long TenantId,
    string CompanyName,
    string QuickLaunchLink,
    bool HasDataApiKey
);
