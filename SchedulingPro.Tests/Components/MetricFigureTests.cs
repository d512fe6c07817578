using SchedulingPro.Core.Metrics;
using SchedulingPro.Dashboard.Components.Tiles;

namespace SchedulingPro.Tests.Components;

public sealed class MetricFigureTests
{
    [Theory]
    [InlineData(MetricUnit.Count, 12345.0, "12,345")]
    [InlineData(MetricUnit.Rate, 0.1234, "12.3 %")]
    [InlineData(MetricUnit.Minutes, 4.6, "5 min")]
    [InlineData(MetricUnit.Days, 2.75, "2.8 days")]
    [InlineData(MetricUnit.Rate, null, "–")]
    public void Of_Value_IsInItsUnit(MetricUnit unit, double? value, string expected) =>
        Assert.Equal(expected, MetricFigure.Of(unit, value));

    [Theory]
    [InlineData("totalSessions", 150.0, 100.0, "+50.0 %", "good")]
    [InlineData("abandonmentRate", 0.5, 0.4, "+10.0 pt", "bad")]
    [InlineData("abandoned", 90.0, 100.0, "−10.0 %", "good")]
    [InlineData("qualifiedAbandoned", 90.0, 100.0, "−10.0 %", "neutral")]
    [InlineData("totalSessions", 5.0, 0.0, "–", "neutral")]
    [InlineData("totalSessions", 0.0, 0.0, "±0.0 %", "neutral")]
    [InlineData("engagementRate", null, 0.4, "–", "neutral")]
    public void Change_Difference_HasSignAndMeaning(
        string metric,
        double? now,
        double? before,
        string text,
        string tone
    )
    {
        var change = MetricFigure.Change(MetricCatalog.Find(metric)!, now, before);

        Assert.Equal((text, tone), (change.Text, change.Tone));
    }
}
