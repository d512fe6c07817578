using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Metrics.Dimensions;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Metrics;

/// <summary>Trends, week maps and lead times against the same hand-counted sessions as the metrics.</summary>
public sealed class TrendTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Total_EveryMetric_IsAsCountedByHandAndAsTheMetricQuerySays(string provider)
    {
        await using var golden = await GoldenDatabase.CreateAsync(provider);

        foreach (
            var (scope, expected) in new[]
            {
                (DataScope.Everything, MetricGoldenTests.Everywhere),
                (golden.North, MetricGoldenTests.InTheNorth),
            }
        )
        {
            var trend = await AskAsync(golden, scope, GoldenSessions.March6To9, Granularity.Day);
            var metrics = await golden.MeasureAsync(scope, GoldenDatabase.Period);
            Assert.All(expected, e => Assert.Equal(e.Value, trend.Total[e.Key]));
            Assert.Equal(metrics.Values.OrderBy(v => v.Key), trend.Total.Values.OrderBy(v => v.Key));
            Assert.Equal(metrics.Funnel, trend.Total.Funnel);
            Assert.Equal(metrics.Notes.OrderBy(n => n.Key), trend.Total.Notes.OrderBy(n => n.Key));
        }
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Series_AroundClockChangesAndALeapDay_AreAsCountedByHand(string provider)
    {
        await using var golden = await GoldenDatabase.CreateAsync(provider);
        await GoldenVisits.StoreAsync(golden.Database);
        var everything = DataScope.Everything;

        var days = await AskAsync(golden, everything, GoldenSessions.March6To9, Granularity.Day);
        var weeks = await AskAsync(golden, everything, GoldenSessions.March6To9, Granularity.Week, sunday: true);
        var leap = await AskAsync(golden, everything, GoldenVisits.Days, Granularity.Day);
        var spring = await AskAsync(golden, everything, Day(3, 8), Granularity.Hour);
        var autumn = await AskAsync(golden, everything, Day(11, 1), Granularity.Hour);

        Assert.Equal([Utc(3, 6, 5), Utc(3, 7, 5), Utc(3, 8, 5), Utc(3, 9, 4)], days.Starts);
        Assert.Equal([7, 5, 6, 8], days.Series["totalSessions"]);
        Assert.Equal([5, 5, 5, 7], days.Series["interacted"]);
        Assert.Equal([2, 2, 1, 3], days.Series["booked"]);
        Assert.Equal([3, 2, 4, 2], days.Series["abandoned"]);
        Assert.Equal([2.0 / 5, 2.0 / 5, 1.0 / 5, 3.0 / 7], days.Series["schedulerCompletionRate"]);
        // Ada and Cleo on the 6th; Ada, Bob and Cleo on the 7th; Dan and Fay on the 8th; Eve and Ada on the 9th.
        Assert.Equal([2, 3, 2, 2], days.Series["totalCustomerContactsCaptured"]);
        Assert.Equal([2, 2.5, 3.5, 5.75], days.Series["bookingLeadTimeDays"]);
        Assert.Equal(1, days.Series["selfRecovered"].Sum());
        Assert.Equal(2, days.Series["recoveredByStaff"].Sum());
        Assert.All(days.Series["totalSmsSentToRecoverAbandonedSessionAiAgent"], Assert.Null);
        Assert.Equal([Utc(3, 1, 5), Utc(3, 8, 5)], weeks.Starts);
        Assert.Equal([12, 14], weeks.Series["totalSessions"]);
        Assert.Equal([2, 2, 1], leap.Series["totalSessions"]);
        Assert.Equal((23, 6.0), (spring.Starts.Count, spring.Series["totalSessions"].Sum()));
        Assert.Equal([0, 1, 1, 0], spring.Series["totalSessions"].Take(4));
        Assert.Equal([Utc(3, 8, 6), Utc(3, 8, 7)], spring.Starts.Skip(1).Take(2));
        Assert.Equal(25, autumn.Starts.Count);
        Assert.Equal([0, 1, 1, 0], autumn.Series["totalSessions"].Take(4));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Series_MondaysMonthsHalfHoursScopeAndFilter_AreAsCountedByHand(string provider)
    {
        await using var golden = await GoldenDatabase.CreateAsync(provider);
        var everything = DataScope.Everything;
        var kolkata = TimeZoneInfo.FindSystemTimeZoneById("Asia/Kolkata");
        var halfHours = ReportPeriod.Custom(new(2026, 3, 8), new(2026, 3, 8), kolkata);

        var monday = await AskAsync(golden, everything, GoldenSessions.March6To9, Granularity.Week);
        var month = await AskAsync(golden, everything, GoldenSessions.March6To9, Granularity.Month);
        var hours = await AskAsync(golden, everything, halfHours, Granularity.Hour);

        // The week of March 2 also holds a session before the period; it does not count.
        Assert.Equal([Utc(3, 2, 5), Utc(3, 9, 4)], monday.Starts);
        Assert.Equal([18, 8], monday.Series["totalSessions"]);
        Assert.Equal([Utc(3, 1, 5)], month.Starts);
        Assert.Equal([26], month.Series["totalSessions"]);
        Assert.Equal((24, Utc(3, 7, 18, 30)), (hours.Starts.Count, hours.Starts[0]));
        Assert.Equal([0, 10, 12, 13, 22], Enumerable.Range(0, 24).Where(h => hours.Series["totalSessions"][h] == 1));
        Assert.Equal(5, hours.Series["totalSessions"].Sum());

        var south = SessionFilter.None.With(FilterKeys.Company, $"{golden.SouthId}");
        foreach (
            var (scope, filter, expected) in new[]
            {
                (golden.North, SessionFilter.None, 22),
                (everything, south, 4),
                (golden.North, south, 0),
                (DataScope.Nothing, SessionFilter.None, 0),
            }
        )
        {
            var days = await AskAsync(golden, scope, GoldenSessions.March6To9, Granularity.Day, filter: filter);
            Assert.Equal((4, expected), (days.Starts.Count, days.Series["totalSessions"].Sum()));
        }
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Parts_Split_AddUpToTheSeries(string provider)
    {
        await using var golden = await GoldenDatabase.CreateAsync(provider);
        await GoldenVisits.StoreAsync(golden.Database);

        var trend = await AskAsync(
            golden,
            DataScope.Everything,
            GoldenVisits.Days,
            Granularity.Day,
            split: DimensionCatalog.Find("campaign")
        );

        Assert.Equal(["Spring Sale", "Not given"], trend.Parts.Select(p => p.Value.Label));
        Assert.Equal([2, 0, 1], trend.Parts[0].Series["totalSessions"]);
        Assert.Equal([0, 2, 0], trend.Parts[1].Series["totalSessions"]);
        Assert.Equal((1.0 / 3, 1), (trend.Parts[0].Values["schedulerCompletionRate"], trend.Parts[1].Values["booked"]));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Window_CutsThePeriod_CountsOnlyThatPart(string provider)
    {
        await using var golden = await GoldenDatabase.CreateAsync(provider);
        var period = GoldenSessions.March6To9;
        var untilNoon = period.Window with { To = period.Window.From.AddHours(36) };

        var trend = await golden.Trends.ExecuteAsync(
            DataScope.Everything,
            new() { Window = untilNoon },
            period,
            Granularity.Day,
            false,
            [MetricCatalog.Find("totalSessions")!],
            null,
            Cancel
        );

        Assert.Equal([7, 3, 0, 0], trend.Series["totalSessions"]);
        Assert.Equal(10, trend.Total["totalSessions"]);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task WeekMapAndLeadTimes_HandCountedPeriod_OpenExactlyTheirSessions(string provider)
    {
        await using var golden = await GoldenDatabase.CreateAsync(provider);
        var period = GoldenDatabase.Period.ForMetrics();

        var map = await golden.WeekMaps.ExecuteAsync(DataScope.Everything, period, GoldenSessions.NewYork, Cancel);
        var times = await golden.LeadTimes.ExecuteAsync(DataScope.Everything, period, Cancel);

        Assert.Equal((26L, 22L, 8L, 11L), (Sum(map.Opened), Sum(map.Engaged), Sum(map.Booked), Sum(map.Abandoned)));
        // Sunday the 8th: half past one and half past three; the 7th (Saturday) at 8:00.
        Assert.Equal((1, 0, 1), (map.Opened[6, 1], map.Opened[6, 2], map.Opened[6, 3]));
        Assert.Equal(1, map.Booked[5, 8]);
        await ListsAsync(golden, period, map.Opened, FilterKeys.Weekday, FilterKeys.Hour);
        await ListsAsync(golden, period, map.Slots, FilterKeys.SlotWeekday, FilterKeys.SlotHour);
        Assert.Equal(2.75, times.MedianDays);
        Assert.Equal([0, 2, 1, 1, 1, 1, 0, 0], times.Bands.Select(b => b.Sessions));
    }

    private static async Task ListsAsync(
        GoldenDatabase golden,
        SessionSelection selection,
        long[,] map,
        string weekday,
        string hour
    )
    {
        for (var day = 0; day < 7; day++)
        {
            for (var at = 0; at < 24; at++)
            {
                // Empty cells are asked too where their day is not empty.
                if (map[day, at] == 0 && at % 6 != 0)
                {
                    continue;
                }

                var filter = selection.Filter.With(weekday, $"{day + 1}").With(hour, $"{at}");
                Assert.Equal(
                    map[day, at],
                    await golden.CountAsync(DataScope.Everything, selection with { Filter = filter })
                );
            }
        }
    }

    private static long Sum(long[,] map) => map.Cast<long>().Sum();

    private static ReportPeriod Day(int month, int day) =>
        ReportPeriod.Custom(new(2026, month, day), new(2026, month, day), GoldenSessions.NewYork);

    private static DateTime Utc(int month, int day, int hour, int minute = 0) =>
        new(2026, month, day, hour, minute, 0, DateTimeKind.Utc);

    private static Task<Trend> AskAsync(
        GoldenDatabase golden,
        DataScope scope,
        ReportPeriod period,
        Granularity granularity,
        bool sunday = false,
        Dimension? split = null,
        SessionFilter? filter = null
    ) =>
        golden.Trends.ExecuteAsync(
            scope,
            new() { Filter = filter ?? SessionFilter.None },
            period,
            granularity,
            sunday,
            [.. MetricCatalog.All],
            split,
            Cancel
        );
}
