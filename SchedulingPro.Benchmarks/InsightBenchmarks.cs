using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Core;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Accounts;
using SchedulingPro.Dashboard.Features.Performance;

namespace SchedulingPro.Benchmarks;

/// <summary>
/// The whole performance page (all tiles with sparklines, comparison, funnel, trend), asked as the page asks it: against as many
/// sessions of a smaller table, against plain index scans, and beside a columnar database.
/// </summary>
internal static class InsightBenchmarks
{
    private const int Small = 100_000;
    private const string Company = "1";

    // Statements that touch sessions, of each period: the pass itself, lead times, self-recoveries, leads.
    private const int QueriesOfAPeriod = 4;

    internal static async Task RunAsync(BenchmarkDatabase database, string folder, Report report)
    {
        await GrowthAsync(database, folder, report);
        await YearAsync(database, report);
    }

    private static async Task GrowthAsync(BenchmarkDatabase database, string folder, Report report)
    {
        await using var small = await BenchmarkDatabase.OpenAsync(folder, Small, report);
        var last = DateOnly.FromDateTime(SyntheticSessions.To).AddDays(-31);
        var days = 30 * (database.Sessions / Small);
        var many = State(last.AddDays(-29), last, Granularity.Day);
        var few = State(last.AddDays(1 - days), last, days > 100 ? Granularity.Week : Granularity.Day);
        await using var large = Page(database);
        await using var little = Page(small);
        var (counted, others) = (await CountAsync(large, many), await CountAsync(little, few));
        report.Say($"one company: {counted:N0} sessions in 30 days, {others:N0} in {days} days of the smaller table");
        await report.CompareAsync(
            "performance page, one company, 30 days",
            1.3,
            async () => await AskAsync(large, many) > 0 ? 1 : 0,
            async () => await AskAsync(little, few) > 0 ? 1 : 0,
            against: "as many sessions out of 100,000"
        );
    }

    private static async Task YearAsync(BenchmarkDatabase database, Report report)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago");
        var last = DateOnly.FromDateTime(SyntheticSessions.To).AddDays(-2);
        var year = ReportPeriod.Custom(last.AddDays(-364), last, zone);
        var state = State(year.First, year.Last, Granularity.Week) with
        {
            Selection = new() { Period = PeriodChoice.Custom(year.First, year.Last) },
        };
        await using var page = Page(database);
        using var scan = Scan(database, year.Window);
        using var before = Scan(database, year.Previous().Window);
        report.Say($"the year holds {await CountAsync(page, state):N0} sessions");
        await report.CompareAsync(
            "performance page, one year and the year before",
            1,
            async () => await AskAsync(page, state) > 0 ? 1 : 0,
            () =>
            {
                for (var i = 0; i < QueriesOfAPeriod; i++)
                {
                    scan.ExecuteScalar();
                    before.ExecuteScalar();
                }

                return Task.FromResult(1L);
            },
            rounds: 9,
            against: "one index scan of its period for each query"
        );
        await using var duck = await DuckSessions.CopyAsync(database);
        await report.CompareAsync(
            "performance page, one year and the year before",
            null,
            () => AskAsync(page, state),
            () =>
            {
                duck.Ask(year.Previous().Window);
                var asked = duck.Ask(year.Window);
                return Task.FromResult(asked.Sessions ^ (asked.Names << 20) ^ (asked.SelfRecovered << 40));
            },
            rounds: 9,
            against: "DuckDB in memory, the figures only"
        );
    }

    /// <summary>Reads every entry of the covering index in the window, with the columns that the page's figures are made of.</summary>
    private static SqliteCommand Scan(BenchmarkDatabase database, UtcWindow window) =>
        database.Command(
            "select count(*) + sum(milestones + outcome + (flags & 483)) + count(name_hash) from session indexed by ix_session_owner_covering "
                + $"where owner_key between 1 and {SyntheticSessions.Schedulers} and id >= $first and id < $end and flags & 4 = 0",
            PerformanceBenchmarks.Keys(window)
        );

    private static PerformanceState State(DateOnly first, DateOnly last, Granularity granularity) =>
        new()
        {
            Selection = new()
            {
                Filter = SessionFilter.None.With(FilterKeys.Company, Company),
                Period = PeriodChoice.Custom(first, last),
            },
            Granularity = granularity,
        };

    private static ServiceProvider Page(BenchmarkDatabase database)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSchedulingCore();
        services.AddSingleton(database.Contexts);
        services.AddSingleton<IUserContextAccessor, PageUser>();
        services.AddScoped<IPerformanceFigures, PerformanceModel>();
        return services.BuildServiceProvider();
    }

    private static async Task<double?> CountAsync(ServiceProvider page, PerformanceState state) =>
        (await ViewAsync(page, state)).Values["totalSessions"];

    private static async Task<PerformanceView> ViewAsync(ServiceProvider page, PerformanceState state)
    {
        await using var scope = page.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IPerformanceFigures>().LoadAsync(state, default);
    }

    private static async Task<long> AskAsync(ServiceProvider page, PerformanceState state)
    {
        var view = await ViewAsync(page, state);
        return (long)view.Values["totalSessions"]!
            ^ ((long)view.Values["totalCustomerContactsCaptured"]! << 20)
            ^ ((long)view.Values["selfRecovered"]! << 40);
    }
}
