using Bunit;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Metrics.Dimensions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Components.Tables;
using SchedulingPro.Dashboard.Components.Tiles;
using SchedulingPro.Dashboard.Features.Performance;
using SchedulingPro.Dashboard.Features.Performance.Print;
using SchedulingPro.Tests.Components;
using SchedulingPro.Tests.Insight;

namespace SchedulingPro.Tests.Performance;

/// <summary>What the performance page says in files, on paper and of nothing.</summary>
public sealed class PerformanceFilesTests : ComponentTest
{
    [Fact]
    public async Task Metrics_InAFile_AreSharesWhereTheyAreRates()
    {
        var view = PerformanceSamples.View() with
        {
            Values = new Dictionary<string, double?> { ["openedCompletionRate"] = 0.25, ["booked"] = 50 },
        };

        var tables = await new PerformanceTables(new Figures(view)).LoadAsync(
            UserContext.Nobody,
            "",
            Xunit.TestContext.Current.CancellationToken
        );

        var rows = tables.Tables.Single(t => t.Key == "metrics").Rows.ToDictionary(r => r.Key, r => r.Cells);
        var (rate, count) = (rows["openedCompletionRate"], rows["booked"]);
        Assert.Equal((0.25, FigureKind.Rate, "share"), (rate[2].Number, rate[2].Kind, rate[3].Text));
        Assert.Equal((50, null, ""), (count[2].Number, count[2].Kind, count[3].Text));
    }

    [Fact]
    public void Funnel_OfNothing_SaysThatThereIsNothing() =>
        Assert.StartsWith(
            "No sessions",
            PerformanceWords.BiggestLoss(FunnelStage.Of(PerformanceSamples.Empty().Funnel, []))
        );

    [Fact]
    public void Tiles_NothingAfterNothing_ShowNoDifference()
    {
        var none = MetricCatalog.All.ToDictionary(m => m.Key, _ => (double?)0);
        var view = PerformanceSamples.View() with { Values = none };
        view = view with { Comparison = view.Comparison! with { Values = none } };

        var tiles = Render<MetricTiles>(p =>
            p.Add(t => t.View, view)
                .Add(t => t.Group, MetricGroup.Volume)
                .Add(t => t.Links, new SessionLinks(SessionFilter.None, view.First, view.Last))
                .Add(t => t.ComparedWith, "than before")
        );

        Assert.DoesNotContain("±", tiles.Markup);
        Assert.DoesNotContain("than before", tiles.Markup);
    }

    [Fact]
    public void Changes_OnPaper_AreNotThreeTimesTheSame()
    {
        var view = PerformanceSamples.View() with { Values = Values(60, 80, 130) };
        view = view with { Comparison = view.Comparison! with { Values = Values(100, 100, 100) } };

        Assert.Equal(["booked", "interacted"], PrintModel.MostChanged(view).Select(m => m.Key));

        static Dictionary<string, double?> Values(double booked, double made, double engaged) =>
            new()
            {
                ["booked"] = booked,
                ["totalBookingsCreated"] = made,
                ["totalJobsCreated"] = made,
                ["interacted"] = engaged,
            };
    }

    [Fact]
    public void Schedulers_OnPaper_GiveNoPlaceToARouterWithoutBookings()
    {
        BreakdownRow[] rows = [.. "abcdef".Select(s => InsightSamples.Row($"{s}", 100, 50, s == 'f' ? 0 : 10))];
        var all = new Breakdown(
            [DimensionCatalog.Find("scheduler")!],
            [.. new[] { "booked", "schedulerCompletionRate" }.Select(key => MetricCatalog.Find(key)!)],
            [.. rows, InsightSamples.Row("router", 900, 50, 0)],
            InsightSamples.Row("", 1500, 350, 50)
        );

        var table = PrintModel.Table(
            all.Dimensions[0],
            all,
            null,
            new SessionLinks(SessionFilter.None, new(2026, 4, 5), new(2026, 5, 4)),
            ["router"]
        );

        Assert.Equal(["a", "b", "c", "d", "e", "f", "(other)", ""], table.Rows.Select(r => r.Key));
    }

    private sealed class Figures(PerformanceView view) : IPerformanceFigures
    {
        public Task<PerformanceView> LoadAsync(PerformanceState state, CancellationToken cancellationToken) =>
            Task.FromResult(view);
    }
}
