namespace SchedulingPro.Dashboard.Components.Tables;

/// <summary>One row of a <see cref="FigureTable"/>.</summary>
/// <param name="Key">What makes it the same row after a refresh.</param>
/// <param name="Cells">One for each column.</param>
public sealed record FigureRow(string Key, IReadOnlyList<FigureCell> Cells)
{
    public FigureRowKind Kind { get; init; }

    /// <summary>Its rates rest on few sessions and are marked.</summary>
    public bool IsSmall { get; init; }
}
