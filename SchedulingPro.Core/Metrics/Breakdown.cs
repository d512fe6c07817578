using SchedulingPro.Core.Metrics.Dimensions;

namespace SchedulingPro.Core.Metrics;

/// <summary>A selection told apart by one or two dimensions. Its rows, with those <see cref="Beyond"/>, add up to its total.</summary>
/// <param name="Dimensions">The dimensions.</param>
/// <param name="Metrics">The metrics that rows carry.</param>
/// <param name="Rows">One row for each value (or pair of values) that any session has, most sessions first.</param>
/// <param name="Total">All sessions together.</param>
public sealed record Breakdown(
    IReadOnlyList<Dimension> Dimensions,
    IReadOnlyList<MetricDefinition> Metrics,
    IReadOnlyList<BreakdownRow> Rows,
    BreakdownRow Total
)
{
    /// <summary>
    /// Sessions that are not told apart, because as many values (or pairs) were met before theirs as a server's memory is for; null
    /// where all are.
    /// </summary>
    public BreakdownRow? Beyond { get; init; }

    /// <summary>
    /// The first <paramref name="count"/> rows in the order of a metric (rows without a value last; equal ones by sessions, then
    /// by name), and all others together in one row with rates of its own; null when there are none.
    /// </summary>
    public (IReadOnlyList<BreakdownRow> Rows, BreakdownRow? Other) Top(int count, string metricKey, bool descending)
    {
        var known = Rows.OrderByDescending(r => r.Metrics.GetValueOrDefault(metricKey) is not null);
        var sorted = (
            descending
                ? known.ThenByDescending(r => r.Metrics.GetValueOrDefault(metricKey))
                : known.ThenBy(r => r.Metrics.GetValueOrDefault(metricKey))
        )
            .ThenByDescending(r => r.Sessions)
            .ThenBy(r => string.Join('\n', r.Values.Select(v => v.Label)), StringComparer.OrdinalIgnoreCase)
            .ToList();
        return (sorted[..Math.Min(count, sorted.Count)], Together(sorted.Skip(count)));
    }

    /// <summary>Rows that are not shown and what is <see cref="Beyond"/> them as one; null of neither.</summary>
    public BreakdownRow? Together(IEnumerable<BreakdownRow> rows)
    {
        var sum = new FactSum();
        var any = Beyond is not null;
        sum.Add(Beyond?.Sum ?? new());
        foreach (var row in rows)
        {
            any = true;
            sum.Add(row.Sum);
        }

        return any ? BreakdownRow.Of([], sum, Metrics) : null;
    }
}
