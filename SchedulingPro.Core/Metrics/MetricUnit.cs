namespace SchedulingPro.Core.Metrics;

/// <summary>Unit of a metric's value.</summary>
public enum MetricUnit
{
    /// <summary>A whole number of sessions, people or messages.</summary>
    Count,

    /// <summary>A fraction from 0 to 1, shown as a percentage with one decimal.</summary>
    Rate,

    /// <summary>Minutes.</summary>
    Minutes,

    /// <summary>Days.</summary>
    Days,
}
