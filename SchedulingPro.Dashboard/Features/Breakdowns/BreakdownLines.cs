using System.Globalization;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Dashboard.Components.Insight;
using SchedulingPro.Dashboard.Components.Tables;

namespace SchedulingPro.Dashboard.Features.Breakdowns;

/// <summary>Puts two breakdowns side by side, in order, with one line for all that is not shown.</summary>
internal static class BreakdownLines
{
    /// <summary>
    /// Lines of <paramref name="now"/> and <paramref name="before"/> joined by their values. Ordered by a rate, lines that stand on too
    /// few sessions come after the others: chance would lead otherwise.
    /// </summary>
    public static (IReadOnlyList<BreakdownLine> Shown, BreakdownLine? Others) Of(
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
        var shown = Ordered(lines, sort).Take(rows).ToList();
        if (shown.Count == lines.Count)
        {
            return (shown, null);
        }

        var others = lines.Except(shown).ToList();
        return (
            shown,
            new(
                [],
                now.Together(others.Select(l => l.Now).OfType<BreakdownRow>()),
                before?.Together(others.Select(l => l.Before).OfType<BreakdownRow>())
            )
        );
    }

    private static IEnumerable<BreakdownLine> Ordered(List<BreakdownLine> lines, TableSort sort)
    {
        if (sort.Key == BreakdownColumns.Value)
        {
            // Weekdays and hours have numbers for keys, and stand in their own order.
            var byName = lines
                .OrderBy(l =>
                    long.TryParse(l.Values[0].Key, CultureInfo.InvariantCulture, out var key) ? key : long.MaxValue
                )
                .ThenBy(Name, StringComparer.OrdinalIgnoreCase);
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
            .ThenBy(Name, StringComparer.OrdinalIgnoreCase);
    }

    private static bool IsGuess(BreakdownLine line, MetricDefinition metric, bool isChange) =>
        metric.Unit == MetricUnit.Rate && (line.IsSmall || (isChange && line.Before is not { IsSmall: false }));

    private static string Name(BreakdownLine line) => string.Join(" · ", line.Values.Select(v => v.Label));
}
