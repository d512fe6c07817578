namespace SchedulingPro.Dashboard.Components.Charts;

/// <summary>The forms a chart can take.</summary>
public enum ChartKind
{
    Line,
    Area,
    Bar,

    /// <summary>Bars on top of each other: parts of a whole.</summary>
    StackedBar,

    /// <summary>Horizontal bars, one for each category in the given order.</summary>
    Ranking,

    /// <summary>Steps of a journey as horizontal bars, each labelled with its amount and the share that got so far.</summary>
    Funnel,

    /// <summary>One row for each series, one cell for each category, darker is more.</summary>
    Heatmap,
}
