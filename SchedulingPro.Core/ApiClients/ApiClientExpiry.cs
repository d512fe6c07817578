using SchedulingPro.Core.Reporting;

namespace SchedulingPro.Core.ApiClients;

/// <summary>Expiry as people say it: the last day on which a client works, in the tenant's time zone.</summary>
public static class ApiClientExpiry
{
    /// <summary>The end of <paramref name="lastDay"/> (UTC); the last day there is has none and counts as the one before.</summary>
    public static DateTime EndOf(DateOnly lastDay, TimeZoneInfo zone) =>
        ZoneClock.StartOfDay(lastDay == DateOnly.MaxValue ? lastDay : lastDay.AddDays(1), zone);

    /// <summary>The last day on which a client that expires at <paramref name="end"/> (UTC) works.</summary>
    public static DateOnly LastDayOf(DateTime end, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(end.AddTicks(-1), zone));
}
