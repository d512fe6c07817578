using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Features.Performance;
using SchedulingPro.Tests.Metrics;
using static SchedulingPro.Tests.Api.ApiLab;

namespace SchedulingPro.Tests.Api;

/// <summary>The API's figures are the dashboard's, and the rows behind them those of the lists and exports.</summary>
public sealed class ApiPerformanceTests(ApiLab api)
{
    private const string March =
        "sessionCreatedOnOrAfter=2026-03-06T05:00:00Z&sessionCreatedBefore=2026-03-10T04:00:00Z";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(GoldenSessions.Web)]
    [InlineData(GoldenSessions.Calls)]
    [InlineData(GoldenSessions.South)]
    public async Task Scheduler_Figures_EqualPageAndExport(string scheduler)
    {
        var answer = await api.JsonAsync(Url($"schedulers/{scheduler}/performance?{March}"));

        var selection = new SessionSelection
        {
            Filter = SessionFilter.None.With(FilterKeys.Scheduler, scheduler),
            Window = GoldenSessions.March6To9.Window,
        };
        var page = await api
            .Host.Services.GetRequiredService<MetricQuery>()
            .ExecuteAsync(DataScope.Everything, selection, MetricCatalog.All, Cancel);
        var compared = 0;
        using var client = api.Host.CreateClientAs(Roles.Admin);
        foreach (var key in PerformanceFields.Keys)
        {
            var figure = (
                PerformanceFields.Milestones.Contains(key)
                    ? answer.GetProperty("milestoneFrequencyCount").GetProperty(key)
                    : answer.GetProperty(key)
            ).GetDouble();
            Assert.Equal(page[key] ?? 0, figure);
            if (
                PerformanceFields.Rates.Contains(key)
                || MetricCatalog.Find(key)!.Drill(selection.ForMetrics().Filter) is not { } drill
            )
            {
                continue;
            }

            var state = new SelectionState { Filter = drill, Period = PeriodOf() };
            var query = SelectionCodec.Write(state, Core.Reporting.PeriodChoice.AllTime);
            var csv = await client.GetStringAsync(
                AppUrls.With(AppUrls.SessionsExport, [.. query, ("columns", "id")]),
                Cancel
            );
            Assert.Equal(figure, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1);
            compared++;
        }

        Assert.Equal(16, compared);
        Assert.Equal(scheduler, answer.GetProperty("id").GetString());
        Assert.Equal(
            [
                "id",
                "schedulerName",
                "brandName",
                .. PerformanceFields.Rates,
                .. PerformanceFields.Counts,
                "milestoneFrequencyCount",
            ],
            answer.EnumerateObject().Select(p => p.Name)
        );
    }

    [Fact]
    public async Task Router_Figures_AreItsSessionsByScheduler()
    {
        var answer = await api.JsonAsync(Url($"routers/{GoldenSessions.Router}/performance?{March}"));

        // The list shows bots as well, marked; figures leave them out.
        var sessions = (
            await api.JsonAsync(
                Url(
                    $"routers/{GoldenSessions.Router}/sessions?pageSize=5000&createdOnOrAfter=2026-03-06T05:00:00Z&createdBefore=2026-03-10T04:00:00Z"
                )
            )
        )
            .GetProperty("data")
            .EnumerateArray()
            .Where(s => s.GetProperty("customer").GetProperty("isBot").ValueKind != JsonValueKind.True)
            .ToList();
        Assert.NotEmpty(sessions);
        Assert.Equal(sessions.Count, answer.GetProperty("openedCount").GetInt32());
        Assert.True(answer.GetProperty("interactedCount").GetInt32() <= sessions.Count);
        var parts = answer
            .GetProperty("sessionCountBySchedulerId")
            .EnumerateArray()
            .ToDictionary(
                p => p.GetProperty("schedulerId").GetString() ?? "",
                p => p.GetProperty("openedCount").GetInt32()
            );
        Assert.Equal(sessions.Count, parts.Values.Sum());
        Assert.Equal(
            sessions
                .GroupBy(s => s.GetProperty("schedulerId").GetString() ?? "")
                .ToDictionary(g => g.Key, g => g.Count())
                .OrderBy(p => p.Key),
            parts.OrderBy(p => p.Key)
        );
    }

    [Fact]
    public async Task Performance_PagingParameters_AreIgnored()
    {
        var plain = await api.JsonAsync(Url($"schedulers/{GoldenSessions.Web}/performance?{March}"));
        var paged = await api.JsonAsync(Url($"schedulers/{GoldenSessions.Web}/performance?{March}&page=0&pageSize=x"));

        Assert.Equal(plain.GetRawText(), paged.GetRawText());
    }

    [Fact]
    public async Task Performance_ReversedOrEmptyWindow_IsZeroes()
    {
        var answer = await api.JsonAsync(
            Url(
                $"schedulers/{GoldenSessions.Web}/performance?sessionCreatedOnOrAfter=2026-03-10&sessionCreatedBefore=2026-03-06"
            )
        );

        Assert.Equal(0, answer.GetProperty("totalSessions").GetInt32());
        Assert.Equal(0, answer.GetProperty("openedCompletionRate").GetDouble());
    }

    private static Core.Reporting.PeriodChoice PeriodOf() =>
        Core.Reporting.PeriodChoice.Custom(new(2026, 3, 6), new(2026, 3, 9));
}
