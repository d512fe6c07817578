using SchedulingPro.Core.Metrics;

namespace SchedulingPro.Dashboard.Components.Tables;

/// <summary>Kinds of columns that hold metrics.</summary>
public static class FigureKinds
{
    /// <summary>The kind for values of a metric.</summary>
    public static FigureKind Of(MetricUnit unit) =>
        unit switch
        {
            MetricUnit.Rate => FigureKind.Rate,
            MetricUnit.Minutes => FigureKind.Minutes,
            MetricUnit.Days => FigureKind.Days,
            _ => FigureKind.Count,
        };

    /// <summary>The kind for differences of a metric: points for rates, growth for all else.</summary>
    public static FigureKind ChangeOf(MetricUnit unit) =>
        unit == MetricUnit.Rate ? FigureKind.Points : FigureKind.Change;
}
