namespace SchedulingPro.Core.Leads;

/// <summary>A session as part of a lead's history.</summary>
public sealed class LeadSession
{
    /// <summary>Storage key of the session.</summary>
    public long SessionId { get; set; }

    /// <summary>The lead.</summary>
    public int LeadId { get; set; }
}
