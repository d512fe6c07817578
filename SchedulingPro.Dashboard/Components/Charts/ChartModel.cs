namespace SchedulingPro.Dashboard.Components.Charts;

/// <summary>What a chart shows, in the product's words; features never speak the engine's.</summary>
/// <param name="Title">The finding's subject: heading, file name of the export and name for screen readers.</param>
/// <param name="Categories">Labels of the axis: local dates as yyyy-MM-dd when <paramref name="CategoriesAreDates"/>, else words.</param>
/// <param name="Unit">What one is: "sessions", "%", "min". Stands at the axis and in the tooltip.</param>
/// <param name="Decimals">Digits after the point in labels, tooltips and table.</param>
/// <param name="CategoriesAreDates">The axis then thins its labels out and formats them for people.</param>
public sealed record ChartModel(
    ChartKind Kind,
    string Title,
    IReadOnlyList<string> Categories,
    IReadOnlyList<ChartSeries> Series,
    string Unit = "",
    int Decimals = 0,
    bool CategoriesAreDates = false
)
{
    /// <summary>What happened meanwhile, in the order of the categories.</summary>
    public IReadOnlyList<ChartMark> Marks { get; init; } = [];

    /// <summary>True when there is not one number to draw.</summary>
    public bool IsEmpty => Series.All(series => series.Values.All(value => value is null));
}
