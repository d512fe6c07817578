namespace SchedulingPro.Dashboard.Components.Charts;

/// <summary>Something that happened at one category of a chart over time: a line across it with its words.</summary>
/// <param name="Category">Position among the chart's categories.</param>
/// <param name="Text">What happened.</param>
public sealed record ChartMark(int Category, string Text);
