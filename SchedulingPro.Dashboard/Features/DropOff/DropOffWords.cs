using SchedulingPro.Core.Metrics.Dimensions;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Components.Tiles;

namespace SchedulingPro.Dashboard.Features.DropOff;

/// <summary>Drop-off reasons in words.</summary>
internal static class DropOffWords
{
    /// <summary>The answer in two sentences.</summary>
    public static string Finding(DropOffView view)
    {
        if (view.NotBooked == 0)
        {
            return "No session ended without a booking.";
        }

        var words =
            $"{MetricFigure.Count(view.NotBooked)} of {MetricFigure.Count(view.Sessions)} sessions ended without a booking ({MetricFigure.Share(view.NotBooked, view.Sessions)}).";
        if (view.LastSteps.Rows.FirstOrDefault(r => r.Values[0].Key != FilterValues.NotGiven) is { } step)
        {
            words += $" Most stopped at “{step.Values[0].Label}”: {MetricFigure.Count(step.Sessions)}.";
        }

        var slots = view.Days.Sum(d => d.NoSlots);
        return words
            + $" {MetricFigure.Count(view.Unserved.Total.Sessions)} were outside the served area, {MetricFigure.Count(slots)} found no time slots.";
    }

    public static string Name(Dimension dimension, DimensionValue value) =>
        value.Key != FilterValues.NotGiven ? value.Label
        : dimension.Key == "blocker" ? "No blocker"
        : dimension.Key == "zip" ? "No ZIP code"
        : "Not given";

    /// <summary>What a blocker counts for; null for none.</summary>
    public static string? ReasonOf(string blocker) =>
        BlockerWords.IsArea(blocker) ? "Outside the area"
        : BlockerWords.IsSlots(blocker) ? "No time slots"
        : null;

    /// <summary>Where "outside the served area" comes from.</summary>
    public static string AreaBasis(DropOffView view) =>
        view.ServedZips > 0
            ? $"Outside is who gave a ZIP code that is not among the {MetricFigure.Count(view.ServedZips)} of the account's zones, or met a blocker that says so."
            : "Outside is who met a blocker that says so. With zones and their ZIP codes (Admin, Names) it is told for everybody who gives a ZIP code.";

    public static string Empty(string table) =>
        table == "zips"
            ? "Nobody was outside the served area in this selection."
            : "No session ended without a booking in this selection.";

    /// <summary>The weekday on which most found no time slots.</summary>
    public static string WorstDay(DropOffView view)
    {
        if (view.Days.Sum(d => d.NoSlots) == 0)
        {
            return "Nobody met a blocker that says there was no time to offer.";
        }

        var worst = view.Days.MaxBy(d => d.NoSlots)!;
        return $"Most on {worst.Day.Label}: {MetricFigure.Count(worst.NoSlots)}, {MetricFigure.Share(worst.NoSlots, worst.Engaged)} of that day's {MetricFigure.Count(worst.Engaged)} engaged sessions.";
    }
}
