using SchedulingPro.Core.Reporting;

namespace SchedulingPro.Tests.Reporting;

public sealed class TimeBucketsTests
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    [Theory]
    [InlineData("2026-03-08", 23)]
    [InlineData("2026-11-01", 25)]
    public void Starts_HoursOfAClockChange_AreRealHours(string date, int expected)
    {
        var starts = Starts(date, date, Granularity.Hour, NewYork);

        Assert.Equal(expected, starts.Count);
        Assert.All(starts.Zip(starts.Skip(1)), pair => Assert.Equal(TimeSpan.FromHours(1), pair.Second - pair.First));
    }

    [Fact]
    public void Starts_DaysAcrossTheAutumnChange_BeginAtMidnight()
    {
        var starts = Starts("2026-10-31", "2026-11-02", Granularity.Day, NewYork);

        Assert.Equal([Utc(2026, 10, 31, 4), Utc(2026, 11, 1, 4), Utc(2026, 11, 2, 5)], starts);
    }

    [Fact]
    public void Starts_LeapDay_IsThere() =>
        Assert.Equal(
            [Utc(2028, 2, 28, 5), Utc(2028, 2, 29, 5), Utc(2028, 3, 1, 5)],
            Starts("2028-02-28", "2028-03-01", Granularity.Day, NewYork)
        );

    [Fact]
    public void Starts_Months_BeginWithTheFirst() =>
        Assert.Equal(
            [Utc(2026, 1, 1, 5), Utc(2026, 2, 1, 5), Utc(2026, 3, 1, 5)],
            Starts("2026-01-31", "2026-03-01", Granularity.Month, NewYork)
        );

    [Theory]
    [InlineData(false, "2026-04-27", "2026-05-04")]
    [InlineData(true, "2026-05-03", "2026-05-10")]
    public void Starts_Weeks_BeginOnTheTenantsDay(bool sunday, string first, string second)
    {
        // May 3, 2026 is a Sunday.
        var period = ReportPeriod.Custom(new(2026, 5, 3), new(2026, 5, 10), TimeZoneInfo.Utc);

        var starts = TimeBuckets.Starts(period, Granularity.Week, sunday);

        Assert.Equal([DateTime.Parse(first), DateTime.Parse(second)], starts);
    }

    [Fact]
    public void Starts_ClockChangeOfHalfAnHour_StillCoversTheDay()
    {
        // Lord Howe Island, April 5, 2026: 24.5 hours.
        var island = TimeZoneInfo.FindSystemTimeZoneById("Australia/Lord_Howe");
        var starts = Starts("2026-04-05", "2026-04-05", Granularity.Hour, island);

        Assert.Equal(25, starts.Count);
    }

    [Theory]
    [InlineData(-1, -1)]
    [InlineData(0, 0)]
    [InlineData(1439, 0)]
    [InlineData(1440, 1)]
    [InlineData(999_999, 2)]
    public void IndexOf_Instant_IsTheBucketThatHoldsIt(int minutes, int expected)
    {
        var starts = Starts("2026-05-01", "2026-05-03", Granularity.Day, TimeZoneInfo.Utc);

        Assert.Equal(expected, TimeBuckets.IndexOf(starts, starts[0].AddMinutes(minutes)));
    }

    [Theory]
    [InlineData(1, Granularity.Hour, "Hour,Day")]
    [InlineData(2, Granularity.Hour, "Hour,Day")]
    [InlineData(14, Granularity.Day, "Hour,Day,Week")]
    [InlineData(30, Granularity.Day, "Day,Week")]
    [InlineData(92, Granularity.Day, "Day,Week,Month")]
    [InlineData(365, Granularity.Week, "Day,Week,Month")]
    [InlineData(4000, Granularity.Month, "Week,Month")]
    public void Granularities_Length_DecidesWhatIsOffered(int days, Granularity expected, string offered)
    {
        var first = new DateOnly(2020, 1, 1);
        var period = ReportPeriod.Custom(first, first.AddDays(days - 1), NewYork);

        Assert.Equal(expected, Granularities.Default(period));
        Assert.Equal(offered, string.Join(',', Granularities.For(period)));
        Assert.Contains(expected, Granularities.For(period));
    }

    private static IReadOnlyList<DateTime> Starts(string first, string last, Granularity size, TimeZoneInfo zone) =>
        TimeBuckets.Starts(ReportPeriod.Custom(DateOnly.Parse(first), DateOnly.Parse(last), zone), size);

    private static DateTime Utc(int year, int month, int day, int hour) =>
        new(year, month, day, hour, 0, 0, DateTimeKind.Utc);
}
