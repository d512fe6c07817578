using SchedulingPro.Core.Reporting;

namespace SchedulingPro.Tests.Reporting;

public sealed class ReportPeriodTests
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    // Wednesday, May 6, 2026, 1:30 in UTC: still Tuesday, May 5, 21:30 in New York.
    private static readonly DateTime Now = new(2026, 5, 6, 1, 30, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(PeriodPreset.Today, false, "2026-05-05", "2026-05-05")]
    [InlineData(PeriodPreset.Yesterday, false, "2026-05-04", "2026-05-04")]
    [InlineData(PeriodPreset.Last7Days, false, "2026-04-29", "2026-05-05")]
    [InlineData(PeriodPreset.Last30Days, false, "2026-04-06", "2026-05-05")]
    [InlineData(PeriodPreset.Last90Days, false, "2026-02-05", "2026-05-05")]
    [InlineData(PeriodPreset.ThisWeek, false, "2026-05-04", "2026-05-05")]
    [InlineData(PeriodPreset.ThisWeek, true, "2026-05-03", "2026-05-05")]
    [InlineData(PeriodPreset.LastWeek, false, "2026-04-27", "2026-05-03")]
    [InlineData(PeriodPreset.LastWeek, true, "2026-04-26", "2026-05-02")]
    [InlineData(PeriodPreset.ThisMonth, false, "2026-05-01", "2026-05-05")]
    [InlineData(PeriodPreset.LastMonth, false, "2026-04-01", "2026-04-30")]
    [InlineData(PeriodPreset.ThisYear, false, "2026-01-01", "2026-05-05")]
    public void Of_Preset_IsInTheTenantsZone(PeriodPreset preset, bool sunday, string first, string last)
    {
        var period = ReportPeriod.Of(preset, Now, NewYork, sunday);

        Assert.Equal((DateOnly.Parse(first), DateOnly.Parse(last)), (period.First, period.Last));
    }

    [Theory]
    [InlineData("2026-03-08", 23)]
    [InlineData("2026-11-01", 25)]
    [InlineData("2026-06-01", 24)]
    public void Window_OneDay_IsAsLongAsTheDayIs(string date, int hours)
    {
        var day = DateOnly.Parse(date);

        Assert.Equal(TimeSpan.FromHours(hours), ReportPeriod.Custom(day, day, NewYork).Window.Length);
    }

    [Fact]
    public void Window_ClocksJumpOverMidnight_BeginsWithTheFirstMinuteThereIs()
    {
        // Santiago, September 6, 2026: midnight becomes one o'clock.
        var santiago = TimeZoneInfo.FindSystemTimeZoneById("America/Santiago");
        var day = new DateOnly(2026, 9, 6);

        var window = ReportPeriod.Custom(day, day, santiago).Window;

        Assert.Equal(new DateTime(2026, 9, 6, 4, 0, 0, DateTimeKind.Utc), window.From);
        Assert.Equal(TimeSpan.FromHours(23), window.Length);
    }

    [Theory]
    [InlineData("2028-02-29")] // a leap day
    [InlineData("2026-03-08")] // the clocks change, a year before on the 9th
    [InlineData("2027-01-01")]
    public void MatchingWeekdays_AnyDay_IsTheSameWeekday52WeeksBefore(string date)
    {
        var day = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture);
        var period = ReportPeriod.Custom(day, day.AddDays(2), NewYork);

        var before = period.MatchingWeekdays();

        Assert.Equal(
            (day.DayOfWeek, 3, 364),
            (before.First.DayOfWeek, before.Days, day.DayNumber - before.First.DayNumber)
        );
        Assert.Equal(before, period.ComparedWith(ComparisonChoice.Weekdays));
    }

    [Fact]
    public void Previous_EqualLength_EndsTheDayBefore()
    {
        var previous = ReportPeriod.Custom(new(2026, 3, 6), new(2026, 3, 9), NewYork).Previous();

        Assert.Equal((new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 5)), (previous.First, previous.Last));
    }

    [Fact]
    public void PreviousYear_LeapDay_IsTheLastOfFebruary()
    {
        var previous = ReportPeriod.Custom(new(2028, 2, 29), new(2028, 3, 1), NewYork).PreviousYear();

        Assert.Equal((new DateOnly(2027, 2, 28), new DateOnly(2027, 3, 1)), (previous.First, previous.Last));
    }

    [Fact]
    public void Custom_DatesTurnedAround_AreTurnedBack()
    {
        var period = ReportPeriod.Custom(new(2026, 3, 9), new(2026, 3, 6), NewYork);

        Assert.Equal(4, period.Days);
    }

    [Fact]
    public void ComparableWindow_RunningPeriod_IsCutAtTheSameTime()
    {
        var today = ReportPeriod.Of(PeriodPreset.Today, Now, NewYork);

        var window = today.ComparableWindow(today.Previous(), Now);

        Assert.Equal(today.Previous().Window.From, window.From);
        Assert.Equal(TimeSpan.FromHours(21.5), window.Length);
    }

    [Fact]
    public void ComparableWindow_PeriodThatIsOver_IsWhole()
    {
        var week = ReportPeriod.Of(PeriodPreset.LastWeek, Now, NewYork);

        Assert.Equal(week.Previous().Window, week.ComparableWindow(week.Previous(), Now));
    }

    [Fact]
    public void ComparableWindow_ShorterDay_EndsWithTheDay()
    {
        // The long November day, half an hour before its end, against the day before with 24 hours.
        var day = ReportPeriod.Custom(new(2026, 11, 1), new(2026, 11, 1), NewYork);

        var window = day.ComparableWindow(day.Previous(), day.Window.To.AddMinutes(-30));

        Assert.Equal(day.Previous().Window, window);
    }
}
