using System.Globalization;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Dashboard.Components.Tiles;

namespace SchedulingPro.Dashboard.Features.Performance.Volume;

/// <summary>The page of volume in words.</summary>
internal static class VolumeWords
{
    private static readonly string[] Days =
    [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ];

    public static string Of(WeekMapKind kind) =>
        kind switch
        {
            WeekMapKind.Booked => "Booked",
            WeekMapKind.Abandoned => "Abandoned",
            WeekMapKind.Slots => "Chosen times",
            _ => "Opened",
        };

    /// <summary>Of the weekday, 0 for Monday.</summary>
    public static string Day(int weekday) => Days[weekday];

    public static string Hour(int hour) =>
        new TimeOnly(hour, 0).ToString("h tt", CultureInfo.InvariantCulture).ToLowerInvariant();

    /// <summary>"Most on Tuesday at 9 am: 34 sessions. Hours in America/New_York."</summary>
    public static string Busiest(long[,] map, IReadOnlyList<int> days, WeekMapKind kind, TimeZoneInfo zone)
    {
        var most = days.SelectMany(day => Enumerable.Range(0, 24).Select(hour => (day, hour, Count: map[day, hour])))
            .MaxBy(cell => cell.Count);
        var clock = kind == WeekMapKind.Slots ? "By the start of the time slot" : "By the time of the visit";
        return most.Count == 0
            ? $"{clock}, in {zone.Id}."
            : $"Most on {Day(most.day)} at {Hour(most.hour)}: {MetricFigure.Count(most.Count)} {(most.Count == 1 ? "session" : "sessions")}. {clock}, in {zone.Id}.";
    }

    public static string Of(LeadTimeBand band) =>
        (band.FromDays, band.ToDays) switch
        {
            (null, _) => "before the visit",
            (0, _) => "under 1 day",
            ({ } from, null) => $"{from} days or more",
            ({ } from, { } to) when to == from + 1 => from == 1 ? "1 day" : $"{from} days",
            ({ } from, { } to) => $"{from} to {to - 1} days",
        };

    public static string? LeadTimes(LeadTimes times) =>
        times.MedianDays is { } median
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"Half of the booked appointments are within {median:N1} days of the visit."
            )
            : null;

    /// <summary>How the month stands and where it is likely to end, without more certainty than there is.</summary>
    public static string Of(MonthOutlook month, MetricDefinition metric)
    {
        var name = month.First.ToString("MMMM", CultureInfo.InvariantCulture);
        var words = $"{metric.Label} in {name}: {Number(month.SoFar)} so far.";
        if (month is { Expected: { } expected, Low: { } low, High: { } high })
        {
            words +=
                month.Today == month.Last
                    ? ""
                    : $" If it goes on as in the last weeks, {Number(expected)} at the end of the month; four times in five that is between {Number(low)} and {Number(high)}.";
        }
        else if (month.Today < month.Last)
        {
            words += " There is too little history to say where the month will end.";
        }

        if (month.Goal is not { } goal)
        {
            return words;
        }

        return words + Reach(month, goal);
    }

    // What is expected is told against the goal, not only what is missing so far.
    private static string Reach(MonthOutlook month, double goal)
    {
        if (month.SoFar >= goal)
        {
            return $" The goal of {Number(goal)} is reached.";
        }

        if (month is not { Expected: { } expected, Low: { } low, High: { } high } || month.Today == month.Last)
        {
            return $" The goal is {Number(goal)}: {Number(goal - month.SoFar)} are missing{(month.Today == month.Last ? ", and this is the last day" : "")}.";
        }

        // As the words show it, so that the difference is that of the numbers read.
        var distance = Math.Round(expected) - goal;
        var far = Number(Math.Abs(distance));
        return distance switch
        {
            _ when low >= goal =>
                $" The goal of {Number(goal)} is likely to be reached{(distance > 0 ? $", with {far} to spare" : "")}.",
            _ when high < goal => $" The goal of {Number(goal)} is likely to be missed by {far}.",
            < 0 => $" That is {far} short of the goal of {Number(goal)}, which can still be reached.",
            0 => $" That is just the goal of {Number(goal)}; it can be missed too.",
            _ => $" That is {far} above the goal of {Number(goal)}, which can still be missed.",
        };
    }

    private static string Number(double number) => Math.Round(number).ToString("N0", CultureInfo.InvariantCulture);
}
