using System.Globalization;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Metrics.Dimensions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Components.Insight;
using SchedulingPro.Dashboard.Components.Tables;

namespace SchedulingPro.Dashboard.Features.Breakdowns;

/// <summary>Puts two breakdowns side by side, in order, and what is said of all of them.</summary>
internal static class BreakdownLines
{
    /// <summary>
    /// Lines of <paramref name="now"/> and <paramref name="before"/> joined by their values. Ordered by a rate, lines that stand on too
    /// few sessions come after the others: chance would lead otherwise. The first <paramref name="rows"/> are shown.
    /// </summary>
    public static (IReadOnlyList<BreakdownLine> Shown, IReadOnlyList<BreakdownLine> Hidden) Of(
        Breakdown now,
        Breakdown? before,
        TableSort sort,
        int rows
    )
    {
        var lines = ComparedLine
            .Join(now, before)
            .Select(row => new BreakdownLine(row.Values, row.Now, row.Before))
            .ToList();
        var ordered = Ordered(lines, sort).ToList();
        var shown = Math.Min(rows, ordered.Count);
        return (ordered[..shown], ordered[shown..]);
    }

    /// <summary>Lines that are not shown, and what is not told apart, as one; null of neither.</summary>
    public static BreakdownLine? Together(Breakdown now, Breakdown? before, IReadOnlyCollection<BreakdownLine> lines) =>
        lines.Count == 0 && now.Beyond is null && before?.Beyond is null
            ? null
            : new(
                [],
                now.Together(lines.Select(l => l.Now).OfType<BreakdownRow>()),
                before?.Together(lines.Select(l => l.Before).OfType<BreakdownRow>())
            );

    /// <summary>The filter of the sessions of all that is hidden; null where nothing is, or where no filter can say it: of pairs.</summary>
    public static SessionFilter? OthersFilter(
        IReadOnlyList<Dimension> dimensions,
        SessionFilter filter,
        IReadOnlyList<BreakdownLine> shown,
        IReadOnlyList<BreakdownLine> hidden
    ) =>
        dimensions.Count == 1 && hidden.Count > 0
            ? dimensions[0].DrillOthers(filter, shown.Select(l => l.Values[0]), hidden.Select(l => l.Values[0]))
            : null;

    /// <summary>The line that lost most bookings, the first one of the table with the worst change first; null where none lost any.</summary>
    public static BreakdownLine? Worst(IEnumerable<BreakdownLine> lines) =>
        Ordered([.. lines.Where(l => l.ChangeOf(BreakdownColumns.Booked) < 0)], BreakdownState.WorstChange)
            .FirstOrDefault();

    private static IEnumerable<BreakdownLine> Ordered(List<BreakdownLine> lines, TableSort sort)
    {
        if (sort.Key == BreakdownColumns.Value)
        {
            // Weekdays and hours have numbers for keys, and stand in their own order.
            var byName = lines
                .OrderBy(l =>
                    long.TryParse(l.Values[0].Key, CultureInfo.InvariantCulture, out var key) ? key : long.MaxValue
                )
                .ThenBy(l => l.Name, StringComparer.OrdinalIgnoreCase);
            return sort.Descending ? byName.Reverse() : byName;
        }

        var changed = ChangeColumns.MetricOf(sort.Key);
        var metric = changed ?? MetricCatalog.Find(sort.Key)!;
        double? Amount(BreakdownLine line) => changed is null ? line.Of(metric) : line.ChangeOf(metric);
        var ordered = lines.OrderBy(l =>
            Amount(l) is null ? 2
            : IsGuess(l, metric, changed is not null) ? 1
            : 0
        );
        return (sort.Descending ? ordered.ThenByDescending(l => Amount(l) ?? 0) : ordered.ThenBy(l => Amount(l) ?? 0))
            .ThenByDescending(l => l.Sessions)
            .ThenBy(l => l.Name, StringComparer.OrdinalIgnoreCase);
    }

    private static bool IsGuess(BreakdownLine line, MetricDefinition metric, bool isChange) =>
        metric.Unit == MetricUnit.Rate && (line.IsSmall || (isChange && line.Before is not { IsSmall: false }));
}
