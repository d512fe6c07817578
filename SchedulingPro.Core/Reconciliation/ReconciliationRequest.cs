namespace SchedulingPro.Core.Reconciliation;

/// <summary>What is to be compared with upstream's figures.</summary>
/// <param name="First">First local day of the tenant's zone.</param>
/// <param name="Last">Last local day, included.</param>
/// <param name="Zone">The tenant's zone.</param>
public sealed record ReconciliationRequest(DateOnly First, DateOnly Last, TimeZoneInfo Zone)
{
    /// <summary>Scheduler ID or router id; null for all connected schedulers together.</summary>
    public string? SourceId { get; init; }

    /// <summary>Whether <see cref="SourceId"/> is a router's.</summary>
    public bool IsRouter { get; init; }
}
