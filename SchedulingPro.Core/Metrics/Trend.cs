namespace SchedulingPro.Core.Metrics;

/// <summary>Metrics over a period and in each of its buckets.</summary>
/// <param name="Starts">Begins of the buckets (UTC), ascending, without gaps.</param>
/// <param name="Total">Over the whole period, with its funnel.</param>
/// <param name="Series">
/// By the metric's key: one value for each bucket; null where there is nothing to divide by, or no source.
/// </param>
/// <param name="Parts">The same told apart by a dimension, most sessions first; empty when none was asked for.</param>
public sealed record Trend(
    IReadOnlyList<DateTime> Starts,
    MetricResult Total,
    IReadOnlyDictionary<string, IReadOnlyList<double?>> Series,
    IReadOnlyList<TrendPart> Parts
);
