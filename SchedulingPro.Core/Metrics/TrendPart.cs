using SchedulingPro.Core.Metrics.Dimensions;

namespace SchedulingPro.Core.Metrics;

/// <summary>One value's part of a trend.</summary>
/// <param name="Value">The value of the dimension.</param>
/// <param name="Sessions">Its sessions in the whole period.</param>
/// <param name="Values">Over the whole period, by the metric's key.</param>
/// <param name="Series">By the metric's key: one value for each bucket.</param>
public sealed record TrendPart(
    DimensionValue Value,
    long Sessions,
    IReadOnlyDictionary<string, double?> Values,
    IReadOnlyDictionary<string, IReadOnlyList<double?>> Series
);
