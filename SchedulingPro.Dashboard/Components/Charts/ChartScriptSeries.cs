namespace SchedulingPro.Dashboard.Components.Charts;

/// <summary>A series as js/chart.js takes it; its colour is the number of a token.</summary>
internal sealed record ChartScriptSeries(
    string Name,
    IReadOnlyList<double?> Values,
    int Colour,
    bool Comparison,
    bool Dashed
);
