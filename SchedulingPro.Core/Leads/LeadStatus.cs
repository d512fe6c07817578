namespace SchedulingPro.Core.Leads;

/// <summary>Whether a lead is still work.</summary>
public enum LeadStatus
{
    /// <summary>To be called back, now or later.</summary>
    Open = 0,

    /// <summary>Done.</summary>
    Closed = 1,
}
