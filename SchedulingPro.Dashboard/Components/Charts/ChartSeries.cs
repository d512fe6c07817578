namespace SchedulingPro.Dashboard.Components.Charts;

/// <summary>One row of numbers.</summary>
/// <param name="Values">One for each category of the chart; null where there is nothing to measure.</param>
/// <param name="Colour">1 to 8: the same thing has the same colour on every page. By default the position in the chart.</param>
/// <param name="IsDashed">Not counted but aimed at or expected; drawn dashed in its colour.</param>
/// <param name="IsComparison">The same numbers of the period compared with; drawn dashed and grey.</param>
public sealed record ChartSeries(
    string Name,
    IReadOnlyList<double?> Values,
    int? Colour = null,
    bool IsComparison = false,
    bool IsDashed = false
);
