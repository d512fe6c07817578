using SchedulingPro.Core.Attribution.Spend;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Metrics.Dimensions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Components.Insight;
using SchedulingPro.Dashboard.Components.Tables;

namespace SchedulingPro.Dashboard.Features.Attribution;

/// <summary>Puts sessions and costs side by side.</summary>
internal static class AttributionLines
{
    /// <summary>
    /// Lines in order, then the total. A cost whose campaign (or source) nobody came with has a line of its own, so that costs add
    /// up too, and so has one that came only in the period compared with.
    /// </summary>
    public static IReadOnlyList<AttributionLine> Of(
        Breakdown sessions,
        Breakdown? before,
        Costs costs,
        TableSort sort,
        int most
    )
    {
        var knows = costs is { Reason: null, IsEmpty: false };
        var left = costs.ByValue.ToDictionary(StringComparer.Ordinal);
        var lines = ComparedLine
            .Join(sessions, before)
            .Select(row => new AttributionLine(
                row.Values[0],
                row.Now,
                row.Before,
                left.Remove(row.Values[0].Key, out var cents) ? cents : null
            ))
            .ToList();
        lines.AddRange(
            left.Select(c => new AttributionLine(
                new(c.Key, c.Key == FilterValues.NotGiven ? "Not given" : c.Key),
                null,
                null,
                c.Value
            ))
        );
        var ordered = Ordered(lines, sort).ToList();
        var rest = ordered.Skip(most).ToList();
        var isCut = sessions.Beyond is not null || before?.Beyond is not null;
        return
        [
            .. ordered.Take(most),
            .. rest.Count > 0 || isCut ? new[] { Together(sessions, before, rest) } : [],
            new(null, sessions.Total, before?.Total, knows ? costs.Total : null),
        ];
    }

    private static AttributionLine Together(Breakdown sessions, Breakdown? before, List<AttributionLine> rest) =>
        new(
            null,
            sessions.Together(rest.Select(l => l.Now).OfType<BreakdownRow>()),
            before?.Together(rest.Select(l => l.Before).OfType<BreakdownRow>()),
            rest.Exists(l => l.Cents is not null) ? rest.Sum(l => l.Cents ?? 0) : null
        )
        {
            Others = rest.Count,
        };

    private static IEnumerable<AttributionLine> Ordered(List<AttributionLine> lines, TableSort sort)
    {
        if (sort.Key == AttributionColumns.Value)
        {
            var byName = lines.OrderBy(l => l.Value!.Value.Label, StringComparer.OrdinalIgnoreCase);
            return sort.Descending ? byName.Reverse() : byName;
        }

        var known = lines.OrderBy(l => Amount(l, sort.Key) is null);
        return (
            sort.Descending ? known.ThenByDescending(l => Amount(l, sort.Key)) : known.ThenBy(l => Amount(l, sort.Key))
        )
            .ThenByDescending(l => l.Sessions)
            .ThenBy(l => l.Value!.Value.Label, StringComparer.OrdinalIgnoreCase);
    }

    private static double? Amount(AttributionLine line, string column) =>
        column == AttributionColumns.Cost ? line.Cents
        : AttributionColumns.CostPer.FirstOrDefault(c => c.Key == column) is { Metric: { } metric } ? line.Per(metric)
        : ChangeColumns.MetricOf(column) is { } changed ? line.ChangeOf(changed)
        : line.Of(MetricCatalog.Find(column)!);
}
