using SchedulingPro.Core.Leads.Consent;
using SchedulingPro.Core.Reporting;

namespace SchedulingPro.Core.Alerts;

/// <summary>
/// The span of time that an alert looks at: whole local units that are over, so that pages show the same figure for the same
/// dates.
/// </summary>
/// <param name="First">First local day.</param>
/// <param name="Last">Last local day.</param>
/// <param name="Hour">The local hour (0 to 23) of a span of one hour; null for whole days.</param>
/// <param name="Window">The instants.</param>
public sealed record AlertSpan(DateOnly First, DateOnly Last, int? Hour, UtcWindow Window)
{
    /// <summary>How long after its end a unit is looked at: what sources bring late is there by then.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromMinutes(10);

    /// <summary>The last whole unit that was over, and settled, as of <paramref name="asOf"/> (UTC).</summary>
    public static AlertSpan LastOf(AlertWindow window, DateTime asOf, TimeZoneInfo zone)
    {
        var settled = asOf - Settling;
        if (window == AlertWindow.Hour)
        {
            var local = TimeZoneInfo.ConvertTimeFromUtc(settled, zone);
            var end = settled.AddTicks(-(local.Ticks % TimeSpan.TicksPerHour));
            return OfHour(end.AddHours(-1), zone);
        }

        var today = ZoneClock.DateOf(settled, zone);
        var days = window switch
        {
            AlertWindow.Week => 7,
            AlertWindow.Month => 30,
            _ => 1,
        };
        return OfDays(today.AddDays(-days), today.AddDays(-1), zone);
    }

    /// <summary>
    /// What it is compared with: the same hour or day one week earlier, since weekdays differ; of longer spans the equally
    /// long one right before.
    /// </summary>
    public AlertSpan Before(TimeZoneInfo zone)
    {
        if (Hour is null)
        {
            var days = Last.DayNumber - First.DayNumber + 1;
            return First == Last
                ? OfDays(First.AddDays(-7), Last.AddDays(-7), zone)
                : OfDays(First.AddDays(-days), First.AddDays(-1), zone);
        }

        var local = TimeZoneInfo.ConvertTimeFromUtc(Window.From, zone);
        return OfHour(LocalInstant.ToUtc(local.AddDays(-7), zone), zone);
    }

    private static AlertSpan OfHour(DateTime from, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(from, zone);
        var date = DateOnly.FromDateTime(local);
        return new(date, date, local.Hour, new(from, from.AddHours(1)));
    }

    private static AlertSpan OfDays(DateOnly first, DateOnly last, TimeZoneInfo zone) =>
        new(first, last, null, ZoneClock.Days(first, last, zone));
}
