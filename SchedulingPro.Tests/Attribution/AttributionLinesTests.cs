using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Attribution.Spend;
using SchedulingPro.Core.Attribution.Touches;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Metrics.Dimensions;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Dashboard.Components.Tables;
using SchedulingPro.Dashboard.Features.Attribution;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Attribution;

/// <summary>Anybody can write any tag into a link: tables hold so many lines, and one line more makes the total right.</summary>
public sealed class AttributionLinesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tables_MoreValuesThanShown_AddUpInOneLine()
    {
        await using var lab = await AttributionLab.CreateAsync(Databases.Sqlite);
        var state = new AttributionState { By = DimensionCatalog.Find("sourceMedium")!, Most = 2 };
        var found = await new BreakdownQuery(lab.Database.Contexts).ExecuteAsync(
            DataScope.Everything,
            Core.Sessions.Filters.SessionSelection.All,
            [state.By],
            TimeZoneInfo.Utc,
            AttributionColumns.Metrics,
            Cancel
        );
        var costs = new Costs
        {
            Currency = "USD",
            ByValue = new Dictionary<string, double> { ["bing / cpc"] = 500, ["nobody / came"] = 200 },
        };
        var view = new AttributionView
        {
            Period = ReportPeriod.Custom(new(2026, 1, 1), new(2026, 5, 4), TimeZoneInfo.Utc),
            Lines = AttributionLines.Of(found, null, costs, state.Sort, state.Most),
            Coverage = [],
            Costs = costs,
            Touches = await new TouchQuery(lab.Database.Contexts).ExecuteAsync(
                DataScope.Everything,
                AttributionLab.Today,
                Cancel
            ),
        };

        var sources = AttributionTables.Sources(view, state);
        var touches = AttributionTables.Touched(view, state);

        Assert.Equal(
            [FigureRowKind.Normal, FigureRowKind.Normal, FigureRowKind.Other, FigureRowKind.Total],
            sources.Rows.Select(r => r.Kind)
        );
        Assert.Equal($"{found.Rows.Count + 1 - 2} others", sources.Rows[2].Cells[0].Text);
        Assert.All(sources.Rows[2].Cells, cell => Assert.Null(cell.Href));
        foreach (var column in new[] { 1, 2, 3, 4, 6 })
        {
            Assert.Equal(sources.Rows[3].Cells[column].Number, sources.Rows.Take(3).Sum(r => r.Cells[column].Number));
        }

        Assert.Equal(7.0, sources.Rows[3].Cells[6].Number);
        Assert.Equal(FigureRowKind.Other, touches.Rows[2].Kind);
        Assert.Equal(5.0, touches.Rows.Take(3).Sum(r => r.Cells[1].Number));
        Assert.Equal(5.0, touches.Rows.Take(3).Sum(r => r.Cells[2].Number));
    }
}
