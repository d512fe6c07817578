using SchedulingPro.Core.Names;

namespace SchedulingPro.Dashboard.Features.Names;

/// <summary>What the page of names shows.</summary>
/// <param name="State">What was asked for.</param>
/// <param name="TenantId">Tenant whose names they are; 0 where there is none.</param>
/// <param name="Tenants">All tenants: id and name.</param>
/// <param name="Names">The names.</param>
/// <param name="Zone">Zone for times.</param>
public sealed record NamesView(
    NamesState State,
    long TenantId,
    IReadOnlyList<(long Id, string Name)> Tenants,
    NameList Names,
    TimeZoneInfo Zone
);
