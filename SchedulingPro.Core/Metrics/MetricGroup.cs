namespace SchedulingPro.Core.Metrics;

/// <summary>Where a metric stands among the others on a page.</summary>
public enum MetricGroup
{
    /// <summary>How many visits there were and what was made of them.</summary>
    Volume,

    /// <summary>How well visits turn into work.</summary>
    Conversion,

    /// <summary>Milestone counts.</summary>
    Milestones,

    /// <summary>What was left behind, and what came back.</summary>
    Abandonment,

    /// <summary>Recovery messages and what they brought back.</summary>
    Recovery,

    /// <summary>How the office follows up.</summary>
    FollowUp,
}
