namespace SchedulingPro.Core.Reporting;

/// <summary>Local dates of one time zone, safe across daylight-saving changes.</summary>
public static class ZoneClock
{
    /// <summary>
    /// The instant (UTC) at which <paramref name="date"/> begins in <paramref name="zone"/>. Where clocks jump over midnight
    /// the day begins with its first existing minute; where midnight comes twice, with the first.
    /// </summary>
    public static DateTime StartOfDay(DateOnly date, TimeZoneInfo zone)
    {
        var local = date.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(15);
        }

        if (!zone.IsAmbiguousTime(local))
        {
            return TimeZoneInfo.ConvertTimeToUtc(local, zone);
        }

        // The larger offset is the one in force first.
        return DateTime.SpecifyKind(local - zone.GetAmbiguousTimeOffsets(local).Max(), DateTimeKind.Utc);
    }

    /// <summary>The spans of <paramref name="window"/> with one offset each, ascending and without gaps.</summary>
    internal static IReadOnlyList<ZoneOffset> Offsets(UtcWindow window, TimeZoneInfo zone)
    {
        var spans = new List<ZoneOffset>();
        var (begin, offset) = (window.From, zone.GetUtcOffset(window.From));
        for (var day = window.From; day < window.To; day = Next(day))
        {
            var next = Next(day);
            if (zone.GetUtcOffset(next) == offset)
            {
                continue;
            }

            // Clocks change on whole minutes.
            var (before, after) = (day, next);
            while (after - before > TimeSpan.FromMinutes(1))
            {
                var middle = before + TimeSpan.FromMinutes(Math.Floor((after - before).TotalMinutes / 2));
                (before, after) = zone.GetUtcOffset(middle) == offset ? (middle, after) : (before, middle);
            }

            spans.Add(new(begin, after, offset));
            (begin, offset) = (after, zone.GetUtcOffset(after));
        }

        spans.Add(new(begin, window.To, offset));
        return spans;

        DateTime Next(DateTime day) => window.To - day > TimeSpan.FromDays(1) ? day.AddDays(1) : window.To;
    }

    /// <summary>The local date on which <paramref name="utc"/> falls.</summary>
    public static DateOnly DateOf(DateTime utc, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, zone));

    /// <summary>The window of all local days from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public static UtcWindow Days(DateOnly first, DateOnly last, TimeZoneInfo zone) =>
        new(StartOfDay(first, zone), StartOfDay(last.AddDays(1), zone));
}
