namespace SchedulingPro.Core.Reporting;

/// <summary>Size of the buckets of a chart over time.</summary>
public enum Granularity
{
    /// <summary>One local hour.</summary>
    Hour,

    /// <summary>One local day.</summary>
    Day,

    /// <summary>One local week.</summary>
    Week,

    /// <summary>One local month.</summary>
    Month,
}
