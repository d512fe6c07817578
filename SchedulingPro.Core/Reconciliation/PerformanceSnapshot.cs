namespace SchedulingPro.Core.Reconciliation;

/// <summary>Upstream's own figures of a scheduler or router for one day, as last read.</summary>
public sealed class PerformanceSnapshot
{
    /// <summary>Tenant.</summary>
    public long TenantId { get; set; }

    /// <summary>Key of the scheduler (positive) or router (negative), as session rows carry it.</summary>
    public int OwnerKey { get; set; }

    /// <summary>Begin of the day in the tenant's zone at the time of reading (UTC); days are told apart by it.</summary>
    public DateTime FromUtc { get; set; }

    /// <summary>End of the day (UTC, exclusive).</summary>
    public DateTime ToUtc { get; set; }

    /// <summary>Number by the published field's name, as JSON; milestone counts under the milestone's name.</summary>
    public string Figures { get; set; } = "{}";

    /// <summary>The answer as sent (UTF-8 JSON), so that new fields can be used later.</summary>
    public byte[] Raw { get; set; } = [];

    /// <summary>When it was read (UTC).</summary>
    public DateTime ReadOn { get; set; }
}
