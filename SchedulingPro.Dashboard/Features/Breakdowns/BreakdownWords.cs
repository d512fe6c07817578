using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Components.Tiles;

namespace SchedulingPro.Dashboard.Features.Breakdowns;

/// <summary>The breakdown in words.</summary>
internal static class BreakdownWords
{
    private static readonly MetricDefinition Booked = MetricCatalog.Find("booked")!;

    private static string Name(BreakdownLine line) => string.Join(" · ", line.Values.Select(v => v.Label));

    /// <summary>
    /// The line that lost most bookings among those shown, or, without a comparison, the one with most sessions; it is about the
    /// lines of the first page of the table, which hold the most or the worst, by the order chosen.
    /// </summary>
    public static string Finding(BreakdownView view, BreakdownState counted)
    {
        var what = string.Join(" and ", counted.Dimensions.Select(d => d.Label.ToLowerInvariant()));
        if (view.Lines.Count == 0)
        {
            return $"Nothing to break down by {what}.";
        }

        if (view.Other is null)
        {
            var most = view.Lines.MaxBy(l => l.Sessions)!;
            return $"By {what}: most sessions are of “{Name(most)}”, {MetricFigure.Count(most.Sessions)} of {MetricFigure.Count(view.Total.Sessions)} ({MetricFigure.Share(most.Sessions, view.Total.Sessions)}).";
        }

        // "Not given" is the worst only where nothing with a name lost anything.
        var named = view.Lines.Where(l => l.Values.All(v => v.Key != FilterValues.NotGiven)).ToList();
        var worst = (named.Any(l => l.ChangeOf(Booked) < 0) ? named : view.Lines).MinBy(l => l.ChangeOf(Booked) ?? 0)!;
        var change = view.Total.ChangeOf(Booked) ?? 0;
        var all =
            change == 0
                ? "as many bookings as before"
                : $"{MetricFigure.Count((long)Math.Abs(change))} {(change < 0 ? "fewer" : "more")} bookings than before";
        return worst.ChangeOf(Booked) is { } lost and < 0
            ? $"Worst change: “{Name(worst)}” made {MetricFigure.Count((long)-lost)} fewer bookings ({MetricFigure.Count((long)(worst.Of(Booked) ?? 0))} instead of {MetricFigure.Count((long)(worst.BeforeOf(Booked) ?? 0))}); all together {all}."
            : $"No line shown made fewer bookings than before; all together {all}.";
    }
}
