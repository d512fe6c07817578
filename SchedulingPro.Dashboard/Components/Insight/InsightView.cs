using SchedulingPro.Core.Reporting;

namespace SchedulingPro.Dashboard.Components.Insight;

/// <summary>What every page of numbers knows beside its numbers.</summary>
public abstract record InsightView
{
    public required ReportPeriod Period { get; init; }

    /// <summary>Null when nothing is compared.</summary>
    public ReportPeriod? Other { get; init; }

    /// <summary>The period is not over: it is compared up to the same time of the other one.</summary>
    public bool IsRunning { get; init; }

    /// <summary>There are sessions at all, though perhaps none in this selection.</summary>
    public bool HasAnySessions { get; init; } = true;

    /// <summary>The person has no company to look at.</summary>
    public bool SeesNothing { get; init; }

    /// <summary>No session is in the selection.</summary>
    public abstract bool IsEmpty { get; }
}
