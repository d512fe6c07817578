namespace SchedulingPro.Core.Ingestion.Files;

/// <summary>A tenant, scheduler or router that rows can go to.</summary>
/// <param name="TenantId">The tenant, or the tenant it belongs to.</param>
/// <param name="Id">Id as the source names it.</param>
/// <param name="Name">Name shown to people.</param>
public sealed record ImportTarget(long TenantId, string Id, string Name);
