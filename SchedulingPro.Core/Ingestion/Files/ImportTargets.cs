namespace SchedulingPro.Core.Ingestion.Files;

/// <summary>Where the rows of a file can go.</summary>
/// <param name="Tenants">Tenants, by id and name.</param>
/// <param name="Schedulers">Schedulers, by tenant, id and name.</param>
/// <param name="Routers">Routers, by tenant, id and name.</param>
public sealed record ImportTargets(
    IReadOnlyList<ImportTarget> Tenants,
    IReadOnlyList<ImportTarget> Schedulers,
    IReadOnlyList<ImportTarget> Routers
);
