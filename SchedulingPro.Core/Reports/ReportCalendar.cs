using SchedulingPro.Core.Leads.Consent;
using SchedulingPro.Core.Reporting;

namespace SchedulingPro.Core.Reports;

/// <summary>When reports are due, in the tenant's zone, and what they are about.</summary>
public static class ReportCalendar
{
    /// <summary>
    /// The first due time (UTC) after <paramref name="after"/>. An hour that the clocks skip is the end of the gap, one that
    /// comes twice the first of the two.
    /// </summary>
    public static DateTime NextDue(ReportCadence cadence, int day, int hour, DateTime after, TimeZoneInfo zone)
    {
        var today = ZoneClock.DateOf(after, zone);
        var date =
            cadence == ReportCadence.Weekly
                ? ReportPeriod.StartOfWeek(today, sunday: false).AddDays(day - 1)
                : new DateOnly(today.Year, today.Month, day);
        while (true)
        {
            var due = LocalInstant.ToUtc(date.ToDateTime(new TimeOnly(hour, 0)), zone);
            if (due > after)
            {
                return due;
            }

            date = cadence == ReportCadence.Weekly ? date.AddDays(7) : date.AddMonths(1);
        }
    }

    /// <summary>The period that a report of <paramref name="asOf"/> (UTC) is about: the whole week or month before.</summary>
    public static ReportPeriod PeriodOf(
        ReportCadence cadence,
        DateTime asOf,
        TimeZoneInfo zone,
        bool weekStartsOnSunday
    )
    {
        var preset = cadence == ReportCadence.Weekly ? PeriodPreset.LastWeek : PeriodPreset.LastMonth;
        var period = ReportPeriod.Of(preset, asOf, zone, weekStartsOnSunday);
        return ReportPeriod.Custom(period.First, period.Last, zone);
    }
}
