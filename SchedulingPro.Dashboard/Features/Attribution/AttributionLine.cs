using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Metrics.Dimensions;

namespace SchedulingPro.Dashboard.Features.Attribution;

/// <summary>Where visitors came from, what became of them and what they cost.</summary>
/// <param name="Value">The value; null for several together.</param>
/// <param name="Row">Figures; null where money was spent and nobody came.</param>
/// <param name="Cents">Cost in hundredths; null where none is known.</param>
public sealed record AttributionLine(DimensionValue? Value, BreakdownRow? Row, double? Cents)
{
    /// <summary>How many values that are not shown the line holds; 0 for a line of its own and for the total.</summary>
    public int Others { get; init; }

    public double? Of(MetricDefinition metric) =>
        Row is not null ? Row.Metrics.GetValueOrDefault(metric.Key)
        : metric.Unit == MetricUnit.Count ? 0
        : null;

    /// <summary>Hundredths for one of what the metric counts; null without a cost, or with nothing to divide by.</summary>
    public double? Per(string metric) =>
        Cents is { } cents && Row?.Metrics.GetValueOrDefault(metric) is { } count and > 0 ? cents / count : null;
}
