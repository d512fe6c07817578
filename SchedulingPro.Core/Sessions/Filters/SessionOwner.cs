namespace SchedulingPro.Core.Sessions.Filters;

/// <summary>A scheduler or router as the owner of sessions.</summary>
/// <param name="Key">Storage key: positive for a scheduler, negative for a router.</param>
/// <param name="TenantId">Tenant.</param>
/// <param name="ExternalId">Scheduler ID or router id.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="CompanyId">Company it belongs to.</param>
/// <param name="CompanyName">Name of the company.</param>
public sealed record SessionOwner(
    int Key,
    long TenantId,
    string ExternalId,
    string Name,
    int CompanyId,
    string CompanyName
)
{
    /// <summary>Whether it is a router.</summary>
    public bool IsRouter => Key < 0;
}
