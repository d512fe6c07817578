namespace SchedulingPro.Core.Reporting;

/// <summary>The buckets of a period in the tenant's zone, without gaps, safe across daylight-saving changes.</summary>
public static class TimeBuckets
{
    /// <summary>
    /// Starts of all buckets (UTC, ascending) that <paramref name="period"/> touches; a week or month may begin before the
    /// period does. Hours are real hours: a day of 23 or 25 hours has as many buckets.
    /// </summary>
    public static IReadOnlyList<DateTime> Starts(
        ReportPeriod period,
        Granularity granularity,
        bool weekStartsOnSunday = false
    )
    {
        if (granularity == Granularity.Hour)
        {
            var window = period.Window;
            var hours = new List<DateTime>();
            for (var hour = window.From; hour < window.To; hour = hour.AddHours(1))
            {
                hours.Add(hour);
            }

            return hours;
        }

        var first = granularity switch
        {
            Granularity.Week => ReportPeriod.StartOfWeek(period.First, weekStartsOnSunday),
            Granularity.Month => new DateOnly(period.First.Year, period.First.Month, 1),
            _ => period.First,
        };
        var starts = new List<DateTime>();
        for (var date = first; date <= period.Last; date = Next(date, granularity))
        {
            starts.Add(ZoneClock.StartOfDay(date, period.Zone));
        }

        return starts;
    }

    /// <summary>Index of the bucket in <paramref name="starts"/> that holds <paramref name="utc"/>; -1 before the first.</summary>
    public static int IndexOf(IReadOnlyList<DateTime> starts, DateTime utc)
    {
        var (low, high) = (0, starts.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (starts[middle] <= utc)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return high;
    }

    private static DateOnly Next(DateOnly date, Granularity granularity) =>
        granularity switch
        {
            Granularity.Week => date.AddDays(7),
            Granularity.Month => date.AddMonths(1),
            _ => date.AddDays(1),
        };
}
