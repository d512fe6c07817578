using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Metrics.Dimensions;

namespace SchedulingPro.Dashboard.Components.Insight;

/// <summary>One line of a breakdown beside the same line of the period compared with.</summary>
/// <param name="Now">Figures of the period; null where no session has the values.</param>
/// <param name="Before">Likewise of the period compared with; null too when nothing is compared.</param>
public abstract record ComparedLine(BreakdownRow? Now, BreakdownRow? Before)
{
    public long Sessions => Now?.Sessions ?? 0;

    /// <summary>A count is 0 where there is no session; a rate is nothing.</summary>
    public double? Of(MetricDefinition metric) => Value(Now, metric);

    public double? BeforeOf(MetricDefinition metric) => Value(Before, metric);

    /// <summary>The difference in the metric's own unit; null where either has none.</summary>
    public double? ChangeOf(MetricDefinition metric) => Of(metric) - BeforeOf(metric);

    /// <summary>The rows of two breakdowns by their values: those of <paramref name="now"/>, then what only came before.</summary>
    internal static IEnumerable<(IReadOnlyList<DimensionValue> Values, BreakdownRow? Now, BreakdownRow? Before)> Join(
        Breakdown now,
        Breakdown? before
    )
    {
        var earlier = (before?.Rows ?? []).ToDictionary(KeyOf, StringComparer.Ordinal);
        foreach (var row in now.Rows)
        {
            yield return (row.Values, row, earlier.Remove(KeyOf(row), out var then) ? then : null);
        }

        foreach (var row in (before?.Rows ?? []).Where(row => earlier.ContainsKey(KeyOf(row))))
        {
            yield return (row.Values, null, row);
        }
    }

    private static string KeyOf(BreakdownRow row) => string.Join('\u001F', row.Values.Select(v => v.Key));

    private static double? Value(BreakdownRow? row, MetricDefinition metric) =>
        row is not null ? row.Metrics.GetValueOrDefault(metric.Key)
        : metric.Unit == MetricUnit.Count ? 0
        : null;
}
