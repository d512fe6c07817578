using SchedulingPro.Core.Metrics;
using SchedulingPro.Dashboard.Components.Tables;
using SchedulingPro.Dashboard.Components.Tiles;

namespace SchedulingPro.Dashboard.Components.Insight;

/// <summary>Differences of metrics in their own unit, coloured by what they mean.</summary>
internal static class InsightChange
{
    /// <summary>The kind of a column of differences.</summary>
    public static FigureKind KindOf(MetricDefinition metric) =>
        metric.Unit == MetricUnit.Rate ? FigureKind.Points : FigureKind.Difference;

    /// <summary>The difference with what it was before; nothing where either is missing.</summary>
    public static FigureCell Of(MetricDefinition metric, double? now, double? before)
    {
        if (now - before is not { } difference)
        {
            return new() { Before = before };
        }

        var shown = metric.Unit == MetricUnit.Rate ? Math.Round(difference * 100, 1) : Math.Round(difference);
        return new()
        {
            Number = shown,
            Before = before,
            Note = $"{MetricFigure.Of(metric.Unit, before)} before",
            Tone = (Math.Sign(shown), metric.Direction) switch
            {
                (0, _) or (_, MetricDirection.Neutral) => "neutral",
                (> 0, MetricDirection.HigherIsBetter) or (< 0, MetricDirection.LowerIsBetter) => "good",
                _ => "bad",
            },
        };
    }
}
