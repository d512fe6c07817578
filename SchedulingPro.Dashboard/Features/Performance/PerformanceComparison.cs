using SchedulingPro.Core.Metrics;

namespace SchedulingPro.Dashboard.Features.Performance;

/// <summary>The numbers of the period compared with.</summary>
/// <param name="First">First local day.</param>
/// <param name="Last">Last local day.</param>
/// <param name="Values">By the metric's key; as much of the period as has passed of the one shown.</param>
/// <param name="Volume">All buckets of the period.</param>
public sealed record PerformanceComparison(
    DateOnly First,
    DateOnly Last,
    IReadOnlyDictionary<string, double?> Values,
    IReadOnlyList<VolumeBucket> Volume
);
