namespace SchedulingPro.Core.Reporting;

/// <summary>A period as people say it: local dates, both included, in the tenant's zone.</summary>
/// <param name="Preset">How it was asked for.</param>
/// <param name="First">First local day.</param>
/// <param name="Last">Last local day.</param>
/// <param name="Zone">The tenant's zone.</param>
public sealed record ReportPeriod(PeriodPreset Preset, DateOnly First, DateOnly Last, TimeZoneInfo Zone)
{
    /// <summary>The window of instants that the period means.</summary>
    public UtcWindow Window => ZoneClock.Days(First, Last, Zone);

    /// <summary>Number of days.</summary>
    public int Days => Last.DayNumber - First.DayNumber + 1;

    /// <summary>The period of equal length right before this one.</summary>
    public ReportPeriod Previous() => new(PeriodPreset.Custom, First.AddDays(-Days), First.AddDays(-1), Zone);

    /// <summary>The same dates one year before (29 February becomes 28 February).</summary>
    public ReportPeriod PreviousYear() => new(PeriodPreset.Custom, First.AddYears(-1), Last.AddYears(-1), Zone);

    /// <summary>As many days 52 weeks before: Mondays meet Mondays, which the same dates of last year do not.</summary>
    public ReportPeriod MatchingWeekdays() =>
        new(PeriodPreset.Custom, First.AddDays(-52 * 7), Last.AddDays(-52 * 7), Zone);

    /// <summary>The period that people compare this one with; null for none.</summary>
    public ReportPeriod? ComparedWith(ComparisonChoice choice) =>
        choice switch
        {
            ComparisonChoice.Previous => Previous(),
            ComparisonChoice.Year => PreviousYear(),
            ComparisonChoice.Weekdays => MatchingWeekdays(),
            _ => null,
        };

    /// <summary>
    /// The window to compare this period with. A period that is not over yet as of <paramref name="nowUtc"/> is compared with
    /// as much of the other one as has passed of this one; otherwise every running day would look like a loss.
    /// </summary>
    public UtcWindow ComparableWindow(ReportPeriod other, DateTime nowUtc)
    {
        var (own, window) = (Window, other.Window);
        return nowUtc > own.From && nowUtc < own.To && window.From + (nowUtc - own.From) is var end && end < window.To
            ? window with
            {
                To = end,
            }
            : window;
    }

    /// <summary>The period between two dates, in either order.</summary>
    public static ReportPeriod Custom(DateOnly first, DateOnly last, TimeZoneInfo zone) =>
        first <= last ? new(PeriodPreset.Custom, first, last, zone) : new(PeriodPreset.Custom, last, first, zone);

    /// <summary>The named period as of <paramref name="nowUtc"/>; weeks start on Monday unless the tenant says Sunday.</summary>
    public static ReportPeriod Of(
        PeriodPreset preset,
        DateTime nowUtc,
        TimeZoneInfo zone,
        bool weekStartsOnSunday = false
    )
    {
        var today = ZoneClock.DateOf(nowUtc, zone);
        var weekStart = StartOfWeek(today, weekStartsOnSunday);
        var monthStart = new DateOnly(today.Year, today.Month, 1);
        var (first, last) = preset switch
        {
            PeriodPreset.Today => (today, today),
            PeriodPreset.Yesterday => (today.AddDays(-1), today.AddDays(-1)),
            PeriodPreset.Last7Days => (today.AddDays(-6), today),
            PeriodPreset.Last90Days => (today.AddDays(-89), today),
            PeriodPreset.ThisWeek => (weekStart, today),
            PeriodPreset.LastWeek => (weekStart.AddDays(-7), weekStart.AddDays(-1)),
            PeriodPreset.ThisMonth => (monthStart, today),
            PeriodPreset.LastMonth => (monthStart.AddMonths(-1), monthStart.AddDays(-1)),
            PeriodPreset.ThisYear => (new DateOnly(today.Year, 1, 1), today),
            _ => (today.AddDays(-29), today),
        };
        return new(preset == PeriodPreset.Custom ? PeriodPreset.Last30Days : preset, first, last, zone);
    }

    internal static DateOnly StartOfWeek(DateOnly date, bool sunday) =>
        date.AddDays(-(sunday ? (int)date.DayOfWeek : ((int)date.DayOfWeek + 6) % 7));
}
