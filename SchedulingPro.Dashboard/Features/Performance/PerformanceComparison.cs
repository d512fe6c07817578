using SchedulingPro.Core.Metrics;

namespace SchedulingPro.Dashboard.Features.Performance;

/// <summary>The numbers of the period compared with: as much of it as has passed of the one shown.</summary>
/// <param name="Values">By the metric's key.</param>
/// <param name="Funnel">First step to last.</param>
/// <param name="Series">By the metric's key, bucket by bucket; null in buckets that lie after what is compared.</param>
public sealed record PerformanceComparison(
    IReadOnlyDictionary<string, double?> Values,
    IReadOnlyList<FunnelStep> Funnel,
    IReadOnlyDictionary<string, IReadOnlyList<double?>> Series
);
