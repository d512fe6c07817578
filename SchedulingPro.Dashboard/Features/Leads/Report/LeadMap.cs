namespace SchedulingPro.Dashboard.Features.Leads.Report;

/// <summary>What the map of the week shows.</summary>
public enum LeadMap
{
    /// <summary>How many leads came up.</summary>
    Leads,

    /// <summary>The share that was touched within five minutes.</summary>
    Within5,
}
