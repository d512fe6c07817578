using SchedulingPro.Dashboard.Components.Tiles;

namespace SchedulingPro.Dashboard.Features.Breakdowns;

/// <summary>The breakdown in words.</summary>
internal static class BreakdownWords
{
    /// <summary>
    /// The line that lost most bookings of all, which is the first one of the table with the worst change first; where it is of what
    /// is not given, then also the worst that has a name. Without a comparison, or where not all are told apart, the one with most
    /// sessions.
    /// </summary>
    public static string Finding(BreakdownView view, BreakdownState counted)
    {
        var what = string.Join(" and ", counted.Dimensions.Select(d => d.Label.ToLowerInvariant()));
        if (view.Lines.Count == 0)
        {
            return $"Nothing to break down by {what}.";
        }

        if (view.Other is null || view.IsCut)
        {
            var most = view.Lines.MaxBy(l => l.Sessions)!;
            return $"By {what}: most sessions are of “{most.Name}”, {MetricFigure.Count(most.Sessions)} of {MetricFigure.Count(view.Total.Sessions)} ({MetricFigure.Share(most.Sessions, view.Total.Sessions)}).";
        }

        var change = view.Total.ChangeOf(BreakdownColumns.Booked) ?? 0;
        var all =
            change == 0
                ? "as many bookings as before"
                : $"{MetricFigure.Count((long)Math.Abs(change))} {(change < 0 ? "fewer" : "more")} bookings than before";
        return view.Worst is { } worst
            ? $"Worst change: {Lost(worst)}{Given(view, counted, worst)}; all together {all}."
            : $"No line made fewer bookings than before; all together {all}.";
    }

    /// <summary>Why the line of all others opens nothing, and what helps.</summary>
    public static string Unopened(BreakdownView view, BreakdownState counted) =>
        view.IsCut
            ? "There are more values than are told apart here: those met last are all in “Others”, which cannot be opened together. Narrow the selection, or break down by one thing only, to tell them apart."
        : counted.Second is null
            ? "The sessions of “Others” cannot be opened together: so many rows are shown that no address can name them all. Show fewer rows to open them."
        : "The sessions of “Others” cannot be opened together: no filter means pairs. Show more rows, or break down by one thing only, to open them.";

    private static string Given(BreakdownView view, BreakdownState counted, BreakdownLine worst)
    {
        if (worst.IsGiven)
        {
            return "";
        }

        var among = $"among those where {(counted.Second is null ? "it is" : "both are")} given";
        return view.WorstGiven is { } given ? $"; {among}, {Lost(given)}" : $"; {among}, none made fewer";
    }

    private static string Lost(BreakdownLine line) =>
        $"“{line.Name}” made {Count(-line.ChangeOf(BreakdownColumns.Booked))} fewer bookings ({Count(line.Of(BreakdownColumns.Booked))} instead of {Count(line.BeforeOf(BreakdownColumns.Booked))})";

    private static string Count(double? bookings) => MetricFigure.Count((long)(bookings ?? 0));
}
