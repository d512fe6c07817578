using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Metrics.Dimensions;
using SchedulingPro.Dashboard.Components.Insight;

namespace SchedulingPro.Dashboard.Features.Attribution;

/// <summary>Where visitors came from, what became of them and what they cost.</summary>
/// <param name="Value">The value; null for several together.</param>
/// <param name="Now">Figures; null where money was spent and nobody came, or came only before.</param>
/// <param name="Before">Figures of the period compared with; null too when nothing is compared.</param>
/// <param name="Cents">Cost in hundredths; null where none is known.</param>
public sealed record AttributionLine(DimensionValue? Value, BreakdownRow? Now, BreakdownRow? Before, double? Cents)
    : ComparedLine(Now, Before)
{
    /// <summary>How many values that are not shown the line holds; 0 for a line of its own and for the total.</summary>
    public int Others { get; init; }

    /// <summary>Hundredths for one of what the metric counts; null without a cost, or with nothing to divide by.</summary>
    public double? Per(string metric) =>
        Cents is { } cents && Now?.Metrics.GetValueOrDefault(metric) is { } count and > 0 ? cents / count : null;
}
