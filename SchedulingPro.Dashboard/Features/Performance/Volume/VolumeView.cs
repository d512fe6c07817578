using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Dashboard.Components.Insight;

namespace SchedulingPro.Dashboard.Features.Performance.Volume;

/// <summary>What the page of volume shows.</summary>
public sealed record VolumeView : InsightView
{
    public bool WeekStartsOnSunday { get; init; }

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

    public override bool IsEmpty => Sessions == 0;
}
