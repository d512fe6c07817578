using System.Globalization;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Dashboard.Components.Tiles;

namespace SchedulingPro.Dashboard.Features.Schedulers;

/// <summary>Metric values as the tiles of the scheduler page show them.</summary>
internal static class SchedulerFigures
{
    public static string Of(MetricUnit unit, double? value) =>
        value is not { } number
            ? SchedulerWords.Nothing
            : unit switch
            {
                MetricUnit.Count => SchedulerWords.Count((long)number),
                MetricUnit.Rate => SchedulerWords.Rate(number),
                MetricUnit.Minutes => string.Create(CultureInfo.InvariantCulture, $"{number:N1} min"),
                _ => string.Create(CultureInfo.InvariantCulture, $"{number:N1} days"),
            };

    /// <summary>Rates differ in percentage points, counts in percent of the count before; null where nothing can be compared.</summary>
    public static MetricChange? Change(MetricDefinition metric, double? now, double? before)
    {
        var meaning = metric.Direction switch
        {
            MetricDirection.HigherIsBetter => ChangeMeaning.MoreIsBetter,
            MetricDirection.LowerIsBetter => ChangeMeaning.LessIsBetter,
            _ => ChangeMeaning.Neutral,
        };
        if (now is null || before is null || (before == 0 && metric.Unit != MetricUnit.Rate))
            return null;
        return metric.Unit == MetricUnit.Rate
            ? new((now - before) * 100, "pt", meaning)
            : new((now - before) / before * 100, "%", meaning);
    }
}
