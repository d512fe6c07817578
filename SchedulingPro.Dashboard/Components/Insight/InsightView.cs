using SchedulingPro.Core.Reporting;

namespace SchedulingPro.Dashboard.Components.Insight;

/// <summary>What every page of numbers knows beside its numbers.</summary>
public abstract record InsightView
{
    public required ReportPeriod Period { get; init; }

    /// <summary>First local day.</summary>
    public DateOnly First => Period.First;

    /// <summary>Last local day.</summary>
    public DateOnly Last => Period.Last;

    /// <summary>Time zone in which the days begin, and which the page shows.</summary>
    public TimeZoneInfo Zone => Period.Zone;

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
