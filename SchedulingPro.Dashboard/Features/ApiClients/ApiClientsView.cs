using System.Collections.Immutable;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.ApiClients;

namespace SchedulingPro.Dashboard.Features.ApiClients;

/// <summary>What the page of API clients shows.</summary>
/// <param name="Clients">Clients of the tenant by name.</param>
/// <param name="Companies">Companies to choose from.</param>
/// <param name="Zone">The tenant's time zone.</param>
public sealed record ApiClientsView(
    ImmutableArray<ApiClientItem> Clients,
    ImmutableArray<CompanyChoice> Companies,
    TimeZoneInfo Zone
);
