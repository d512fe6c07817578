using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Metrics.Dimensions;

namespace SchedulingPro.Dashboard.Features.Breakdowns;

/// <summary>One line of a breakdown with the same line of the period compared with.</summary>
/// <param name="Values">One for each dimension; empty for the total and for all others.</param>
/// <param name="Now">Figures of the period; null where no session has the values.</param>
/// <param name="Before">Likewise of the period compared with; null too when nothing is compared.</param>
public sealed record BreakdownLine(IReadOnlyList<DimensionValue> Values, BreakdownRow? Now, BreakdownRow? Before)
{
    public long Sessions => Now?.Sessions ?? 0;

    /// <summary>Whether its rates stand on too few sessions.</summary>
    public bool IsSmall => Now is null || Now.IsSmall;

    /// <summary>A count is 0 where there is no session; a rate is nothing.</summary>
    public double? Of(MetricDefinition metric) => Value(Now, metric);

    public double? BeforeOf(MetricDefinition metric) => Value(Before, metric);

    /// <summary>The difference in the metric's own unit; null where either has none.</summary>
    public double? ChangeOf(MetricDefinition metric) => Of(metric) - BeforeOf(metric);

    private static double? Value(BreakdownRow? row, MetricDefinition metric) =>
        row is not null ? row.Metrics.GetValueOrDefault(metric.Key)
        : metric.Unit == MetricUnit.Count ? 0
        : null;
}
