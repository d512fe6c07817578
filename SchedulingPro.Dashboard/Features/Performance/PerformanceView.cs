using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Reporting;

namespace SchedulingPro.Dashboard.Features.Performance;

/// <summary>The numbers of the performance page.</summary>
public sealed record PerformanceView
{
    /// <summary>Time zone in which the days begin, and which the page shows.</summary>
    public required string Zone { get; init; }

    public bool WeekStartsOnSunday { get; init; }

    /// <summary>First local day.</summary>
    public required DateOnly First { get; init; }

    /// <summary>Last local day.</summary>
    public required DateOnly Last { get; init; }

    /// <summary>The period is not over: its last bucket still grows.</summary>
    public bool IsRunning { get; init; }

    public required Granularity Granularity { get; init; }

    public required IReadOnlyDictionary<string, double?> Values { get; init; }

    /// <summary>By the metric's key: where its value comes from, or why there is none.</summary>
    public IReadOnlyDictionary<string, string> Notes { get; init; } = new Dictionary<string, string>();

    public required IReadOnlyList<FunnelStep> Funnel { get; init; }

    /// <summary>Starts of the buckets (UTC).</summary>
    public required IReadOnlyList<DateTime> Starts { get; init; }

    /// <summary>By the metric's key, bucket by bucket.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<double?>> Series { get; init; }

    /// <summary>Notes on the period's days.</summary>
    public IReadOnlyList<AnnotationItem> Annotations { get; init; } = [];

    /// <summary>Null when nothing is compared.</summary>
    public PerformanceComparison? Comparison { get; init; }

    /// <summary>There are sessions at all, though perhaps none in this selection.</summary>
    public bool HasAnySessions { get; init; } = true;

    /// <summary>The person has no company to look at.</summary>
    public bool SeesNothing { get; init; }

    public TimeZoneInfo TimeZone => TimeZoneInfo.FindSystemTimeZoneById(Zone);

    public ReportPeriod Period => ReportPeriod.Custom(First, Last, TimeZone);

    public bool IsEmpty => Funnel.Count == 0 || Funnel[0].Reached == 0;
}
