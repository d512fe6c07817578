namespace SchedulingPro.Dashboard.Components.Charts;

/// <summary>What was clicked: positions in the chart's series and categories.</summary>
public sealed record ChartPoint(int Series, int Category);
