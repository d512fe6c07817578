using System.Globalization;
using SchedulingPro.Core.Metrics;

namespace SchedulingPro.Dashboard.Components.Tiles;

/// <summary>Values of metrics as people read them, the same on every page.</summary>
internal static class MetricFigure
{
    /// <summary>Stands where there is nothing to divide by, or no source.</summary>
    public const string None = "–";

    public static string Of(MetricUnit unit, double? value) =>
        value is not { } number
            ? None
            : unit switch
            {
                MetricUnit.Rate => Percent(number),
                MetricUnit.Minutes => Number(number, "N0") + " min",
                MetricUnit.Days => Number(number, "N1") + " days",
                _ => Number(number, "N0"),
            };

    public static string Count(long count) => Number(count, "N0");

    /// <summary>12.3 %</summary>
    public static string Percent(double share) => Number(share * 100, "N1") + " %";

    /// <summary>A share of a whole; a dash where the whole is nothing.</summary>
    public static string Share(long part, long whole) => whole == 0 ? None : Percent((double)part / whole);

    /// <summary>The difference between two values: in percentage points for rates, in percent for all else.</summary>
    public static MetricChange Change(MetricDefinition metric, double? now, double? before)
    {
        var meaning = metric.Direction switch
        {
            MetricDirection.HigherIsBetter => ChangeMeaning.MoreIsBetter,
            MetricDirection.LowerIsBetter => ChangeMeaning.LessIsBetter,
            _ => ChangeMeaning.Neutral,
        };
        return metric.Unit == MetricUnit.Rate
            ? new(100 * (now - before), "pt", meaning)
            : new(Growth(now, before), "%", meaning);
    }

    private static double? Growth(double? now, double? before) =>
        before is 0 ? (now is 0 ? 0 : null) : 100 * (now - before) / before;

    private static string Number(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
