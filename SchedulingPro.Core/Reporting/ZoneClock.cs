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

    /// <summary>The local date on which <paramref name="utc"/> falls.</summary>
    public static DateOnly DateOf(DateTime utc, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, zone));

    /// <summary>The window of all local days from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public static UtcWindow Days(DateOnly first, DateOnly last, TimeZoneInfo zone) =>
        new(StartOfDay(first, zone), StartOfDay(last.AddDays(1), zone));
}
