namespace SchedulingPro.Dashboard.Components.Charts;

/// <summary>A chart as js/chart.js takes it.</summary>
internal sealed record ChartScriptModel(
    string Kind,
    string Title,
    IReadOnlyList<string> Categories,
    IReadOnlyList<ChartScriptSeries> Series,
    string Unit,
    int Decimals,
    bool Dates,
    int Height,
    bool Clickable,
    IReadOnlyList<ChartMark> Marks
)
{
    public static ChartScriptModel From(ChartModel model, int height, bool clickable) =>
        new(
            model.Kind.ToString(),
            model.Title,
            model.Categories,
            [
                .. model.Series.Select(
                    (series, index) =>
                        new ChartScriptSeries(
                            series.Name,
                            series.Values,
                            ColourOf(series, index),
                            series.IsComparison,
                            series.IsDashed
                        )
                ),
            ],
            model.Unit,
            model.Decimals,
            model.CategoriesAreDates,
            height,
            clickable,
            model.Marks
        );

    private static int ColourOf(ChartSeries series, int index) =>
        series.Colour is >= 1 and <= 8 and var colour ? colour : index % 8 + 1;
}
