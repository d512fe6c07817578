using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Benchmarks;

/// <summary>
/// The same question of five million sessions as of one million, over windows that hold as many: what it costs may grow with
/// the window, not with the table.
/// </summary>
internal static class GrowthBenchmarks
{
    private const int Small = 1_000_000;
    private const int Large = 5 * Small;

    internal static async Task RunAsync(string folder, Report report)
    {
        await using var small = await BenchmarkDatabase.OpenAsync(folder, Small, report);
        await using var large = await BenchmarkDatabase.OpenAsync(folder, Large, report);
        var window = PerformanceBenchmarks.Window;
        var narrow = await SameCountAsync(large, window, await CountAsync(small, window));
        report.Say($"windows of {window.Length.TotalDays:N1} and {narrow.Length.TotalDays:N1} days");
        var (few, many) = (new MetricQuery(small.Contexts), new MetricQuery(large.Contexts));
        await report.CompareAsync(
            "performance, largest scheduler, as many sessions out of 5 million",
            1.3,
            () => MeasureAsync(many, narrow),
            () => MeasureAsync(few, window),
            against: "out of 1 million"
        );
    }

    private static async Task<long> MeasureAsync(MetricQuery metrics, UtcWindow window)
    {
        var result = await metrics.ExecuteAsync(
            BenchmarkDatabase.Scope,
            new()
            {
                Filter = SessionFilter.None.With(FilterKeys.Scheduler, SyntheticSessions.SchedulerId(0)),
                Window = window,
            },
            [.. Dashboard.Features.Performance.PerformanceFields.Keys.Select(key => MetricCatalog.Find(key)!)],
            default
        );
        return result["totalSessions"] > 0 ? 1 : 0;
    }

    private static async Task<long> CountAsync(BenchmarkDatabase database, UtcWindow window) =>
        await new SessionCountQuery(database.Contexts).ExecuteAsync(
            BenchmarkDatabase.Scope,
            new()
            {
                Filter = SessionFilter.None.With(FilterKeys.Scheduler, SyntheticSessions.SchedulerId(0)),
                Window = window,
            },
            default
        );

    /// <summary>The part of <paramref name="window"/>, from its beginning, that holds <paramref name="wanted"/> sessions or hardly more.</summary>
    private static async Task<UtcWindow> SameCountAsync(BenchmarkDatabase database, UtcWindow window, long wanted)
    {
        for (var hours = 1; hours < window.Length.TotalHours; hours++)
        {
            var part = window with { To = window.From.AddHours(hours) };
            if (await CountAsync(database, part) >= wanted)
            {
                return part;
            }
        }

        return window;
    }
}
