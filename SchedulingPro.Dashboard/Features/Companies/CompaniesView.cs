using SchedulingPro.Core.Schedulers.Administration;

namespace SchedulingPro.Dashboard.Features.Companies;

/// <summary>What the companies page shows.</summary>
/// <param name="Companies">Companies with their schedulers and routers.</param>
/// <param name="Tenant">Settings of the tenant.</param>
/// <param name="Zone">The tenant's time zone.</param>
public sealed record CompaniesView(
    IReadOnlyList<CompanyAdminItem> Companies,
    TenantSettings? Tenant,
    TimeZoneInfo Zone
);
