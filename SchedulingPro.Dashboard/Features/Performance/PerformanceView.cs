using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Dashboard.Components.Insight;

namespace SchedulingPro.Dashboard.Features.Performance;

/// <summary>The numbers of the performance page.</summary>
public sealed record PerformanceView : InsightView
{
    public bool WeekStartsOnSunday { get; init; }

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

    /// <summary>Numbers of the other period; null when nothing is compared.</summary>
    public PerformanceComparison? Comparison { get; init; }

    public override bool IsEmpty => Funnel.Count == 0 || Funnel[0].Reached == 0;
}
