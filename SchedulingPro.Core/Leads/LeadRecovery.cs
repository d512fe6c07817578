namespace SchedulingPro.Core.Leads;

/// <summary>How a person who had abandoned booked after all (<c>metrics.md</c>).</summary>
public enum LeadRecovery
{
    /// <summary>Not, or not yet.</summary>
    None = 0,

    /// <summary>Booked later without a touch, or too long after the last one.</summary>
    Self = 1,

    /// <summary>Booked on the phone, or online within the days counted after a touch.</summary>
    Staff = 2,
}
