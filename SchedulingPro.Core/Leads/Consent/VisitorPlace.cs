namespace SchedulingPro.Core.Leads.Consent;

/// <summary>Where a visitor is, as far as clocks are concerned. A place that spreads over several zones is in all of them.</summary>
/// <param name="Zones">Its time zones, at least one.</param>
/// <param name="Basis">What told it.</param>
public sealed record VisitorPlace(IReadOnlyList<TimeZoneInfo> Zones, PlaceBasis Basis)
{
    private static readonly TimeSpan Opens = TimeSpan.FromHours(8);
    private static readonly TimeSpan Closes = TimeSpan.FromHours(21);

    /// <summary>Whether it is before 8:00 or from 21:00 on in any of its zones: no sales call and no text then.</summary>
    public bool IsQuiet(DateTime utc) => Zones.Any(zone => IsQuiet(utc, zone));

    /// <summary>The first instant (UTC) from <paramref name="utc"/> on at which it is not quiet.</summary>
    public DateTime NotQuietFrom(DateTime utc)
    {
        // Zones that lie far apart: the end of the quiet in one may lie in that of another.
        for (var tries = 0; tries < 8 && IsQuiet(utc); tries++)
        {
            utc = Zones.Where(zone => IsQuiet(utc, zone)).Max(zone => EndOfQuiet(utc, zone));
        }

        return utc;
    }

    private static bool IsQuiet(DateTime utc, TimeZoneInfo zone)
    {
        var time = TimeZoneInfo.ConvertTimeFromUtc(utc, zone).TimeOfDay;
        return time < Opens || time >= Closes;
    }

    private static DateTime EndOfQuiet(DateTime utc, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(utc, zone);
        var morning = (local.TimeOfDay < Opens ? local.Date : local.Date.AddDays(1)) + Opens;
        return LocalInstant.ToUtc(morning, zone);
    }
}
