using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Reporting;

namespace SchedulingPro.Dashboard.Features.Performance.Volume;

/// <summary>What the page of volume shows.</summary>
public sealed record VolumeView
{
    public required TimeZoneInfo TimeZone { get; init; }

    public bool WeekStartsOnSunday { get; init; }

    /// <summary>First local day.</summary>
    public required DateOnly First { get; init; }

    /// <summary>Last local day.</summary>
    public required DateOnly Last { get; init; }

    public required Granularity Granularity { get; init; }

    /// <summary>Starts of the buckets (UTC).</summary>
    public required IReadOnlyList<DateTime> Starts { get; init; }

    /// <summary>Biggest first, the rest last.</summary>
    public required IReadOnlyList<VolumePart> Parts { get; init; }

    public required WeekMap Week { get; init; }

    public required LeadTimes LeadTimes { get; init; }

    /// <summary>The running month of what is counted.</summary>
    public required MonthOutlook Month { get; init; }

    public IReadOnlyList<AnnotationItem> Annotations { get; init; } = [];

    /// <summary>Sessions of the selection.</summary>
    public required long Sessions { get; init; }

    /// <summary>There are sessions at all, though perhaps none in this selection.</summary>
    public bool HasAnySessions { get; init; } = true;

    /// <summary>The person has no company to look at.</summary>
    public bool SeesNothing { get; init; }

    public ReportPeriod Period => ReportPeriod.Custom(First, Last, TimeZone);
}
