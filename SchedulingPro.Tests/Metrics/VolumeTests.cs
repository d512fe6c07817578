using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Metrics;

public sealed class VolumeTests
{
    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Days_AroundTheSpringChange_AreAsCountedByHand(string provider)
    {
        await using var golden = await GoldenDatabase.CreateAsync(provider);

        var days = await VolumeAsync(golden, GoldenSessions.March6To9, Granularity.Day);

        Assert.Equal(
            [
                new(Utc(3, 6, 5), 7, 5, 2, 3),
                new(Utc(3, 7, 5), 5, 5, 2, 2),
                new(Utc(3, 8, 5), 6, 5, 1, 4),
                new VolumeBucket(Utc(3, 9, 4), 8, 7, 3, 2),
            ],
            days
        );
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Hours_OfTheShortDay_Are23AndAddUp(string provider)
    {
        await using var golden = await GoldenDatabase.CreateAsync(provider);

        var hours = await VolumeAsync(golden, Day(3, 8), Granularity.Hour);

        Assert.Equal(23, hours.Count);
        Assert.Equal(6, hours.Sum(h => h.Sessions));
        Assert.Equal((1, 1, 0), (hours[1].Sessions, hours[2].Sessions, hours[3].Sessions));
        Assert.Equal((Utc(3, 8, 6), Utc(3, 8, 7)), (hours[1].Start, hours[2].Start));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Hours_OfTheLongDay_Are25AndKeepTheRepeatedHourApart(string provider)
    {
        await using var golden = await GoldenDatabase.CreateAsync(provider);

        var hours = await VolumeAsync(golden, Day(11, 1), Granularity.Hour);

        Assert.Equal(25, hours.Count);
        Assert.Equal((0, 1, 1, 0), (hours[0].Sessions, hours[1].Sessions, hours[2].Sessions, hours[3].Sessions));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Hours_ZoneWithAHalfHour_BeginAtTheHalfHour(string provider)
    {
        await using var golden = await GoldenDatabase.CreateAsync(provider);
        var kolkata = TimeZoneInfo.FindSystemTimeZoneById("Asia/Kolkata");
        var day = ReportPeriod.Custom(new(2026, 3, 8), new(2026, 3, 8), kolkata);

        var hours = await VolumeAsync(golden, day, Granularity.Hour);

        Assert.Equal(24, hours.Count);
        Assert.Equal(new DateTime(2026, 3, 7, 18, 30, 0, DateTimeKind.Utc), hours[0].Start);
        Assert.Equal(
            [0, 10, 12, 13, 22],
            hours.Select((h, i) => (h, i)).Where(x => x.h.Sessions == 1).Select(x => x.i)
        );
        Assert.Equal(5, hours.Sum(h => h.Sessions));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Weeks_MondayOrSunday_HoldOnlyThePeriod(string provider)
    {
        await using var golden = await GoldenDatabase.CreateAsync(provider);

        var monday = await VolumeAsync(golden, GoldenSessions.March6To9, Granularity.Week);
        var sunday = await VolumeAsync(golden, GoldenSessions.March6To9, Granularity.Week, weekStartsOnSunday: true);
        var month = await VolumeAsync(golden, GoldenSessions.March6To9, Granularity.Month);

        // The week of March 2 also holds a session before the period; it does not count.
        Assert.Equal([(Utc(3, 2, 5), 18), (Utc(3, 9, 4), 8)], monday.Select(b => (b.Start, (int)b.Sessions)));
        Assert.Equal([(Utc(3, 1, 5), 12), (Utc(3, 8, 5), 14)], sunday.Select(b => (b.Start, (int)b.Sessions)));
        Assert.Equal([(Utc(3, 1, 5), 26)], month.Select(b => (b.Start, (int)b.Sessions)));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Days_ScopeAndFilter_Count(string provider)
    {
        await using var golden = await GoldenDatabase.CreateAsync(provider);
        var south = SessionFilter.None.With(FilterKeys.Company, $"{golden.SouthId}");
        var token = TestContext.Current.CancellationToken;

        foreach (
            var (scope, filter, expected) in new[]
            {
                (golden.North, SessionFilter.None, 22),
                (DataScope.Everything, south, 4),
                (golden.North, south, 0),
                (DataScope.Nothing, SessionFilter.None, 0),
            }
        )
        {
            var days = await golden.Volume.ExecuteAsync(
                scope,
                new() { Filter = filter },
                GoldenSessions.March6To9,
                Granularity.Day,
                false,
                token
            );
            Assert.Equal(4, days.Count);
            Assert.Equal(expected, days.Sum(d => d.Sessions));
        }
    }

    private static Task<IReadOnlyList<VolumeBucket>> VolumeAsync(
        GoldenDatabase golden,
        ReportPeriod period,
        Granularity granularity,
        bool weekStartsOnSunday = false
    ) =>
        golden.Volume.ExecuteAsync(
            DataScope.Everything,
            SessionSelection.All,
            period,
            granularity,
            weekStartsOnSunday,
            TestContext.Current.CancellationToken
        );

    private static ReportPeriod Day(int month, int day) =>
        ReportPeriod.Custom(new(2026, month, day), new(2026, month, day), GoldenSessions.NewYork);

    private static DateTime Utc(int month, int day, int hour) => new(2026, month, day, hour, 0, 0, DateTimeKind.Utc);
}
