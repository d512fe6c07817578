namespace SchedulingPro.Core.Leads.Queue;

/// <summary>How long ago the visitor's last act is, in the company's business hours.</summary>
public enum LeadAgeBand
{
    /// <summary>Up to 5 minutes.</summary>
    Within5,

    /// <summary>Up to 30 minutes.</summary>
    Within30,

    /// <summary>Up to 60 minutes.</summary>
    Within60,

    /// <summary>Longer, but on the company's present day.</summary>
    SameDay,

    /// <summary>Longer.</summary>
    Older,
}
