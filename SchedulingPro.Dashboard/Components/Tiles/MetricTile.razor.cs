using Microsoft.AspNetCore.Components;

namespace SchedulingPro.Dashboard.Components.Tiles;

/// <summary>One number: label, figure, difference, and its formula on hover and focus. The whole tile opens what is behind it.</summary>
public sealed partial class MetricTile
{
    private readonly string id = $"formula-{Guid.NewGuid():N}";

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>Formatted for people, a dash where there is nothing to divide by.</summary>
    [Parameter, EditorRequired]
    public required string Figure { get; set; }

    [Parameter]
    public MetricChange? Change { get; set; }

    /// <summary>Follows the difference: "than the 30 days before".</summary>
    [Parameter]
    public string? ComparedWith { get; set; }

    /// <summary>Stands where the difference would, when nothing is compared.</summary>
    [Parameter]
    public string? Note { get; set; }

    /// <summary>How it is counted, in words.</summary>
    [Parameter]
    public string? Formula { get; set; }

    /// <summary>The number over time, drawn as a small line; empty for none.</summary>
    [Parameter]
    public IReadOnlyList<double?> Trend { get; set; } = [];

    /// <summary>The sessions behind the number.</summary>
    [Parameter]
    public string? Href { get; set; }

    private string? FormulaId => Formula is null ? null : id;
}
