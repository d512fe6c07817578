using Bunit;
using SchedulingPro.Dashboard.Components.Charts;

namespace SchedulingPro.Tests.Components;

public sealed class ChartTests : ComponentTest
{
    public ChartTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    [Fact]
    public void Chart_Numbers_HaveATableBehind()
    {
        var model = new ChartModel(
            ChartKind.Line,
            "Sessions by day",
            ["2026-01-01", "2026-01-02"],
            [new("Sessions", [1200, null])],
            "sessions"
        );

        var chart = Render<Chart>(parameters => parameters.Add(c => c.Model, model));

        Assert.Equal(["1,200", "–"], chart.FindAll("td").Select(cell => cell.TextContent));
        Assert.Equal("true", chart.Find(".chart-canvas").GetAttribute("aria-hidden"));
    }

    [Fact]
    public void Chart_NoNumber_SaysWhyInsteadOfDrawing()
    {
        var model = new ChartModel(ChartKind.Bar, "Sessions by day", ["2026-01-01"], [new("Sessions", [null])]);

        var chart = Render<Chart>(parameters =>
            parameters.Add(c => c.Model, model).Add(c => c.EmptyText, "No sessions yet.")
        );

        Assert.Equal("No sessions yet.", chart.Find(".chart-empty").TextContent);
        Assert.Empty(chart.FindAll("[data-chart]"));
    }
}
