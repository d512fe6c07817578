namespace SchedulingPro.Dashboard.Components.Tables;

/// <summary>One column of a <see cref="FigureTable"/>.</summary>
/// <param name="Key">Names it in the URL (order).</param>
/// <param name="Hint">What it means or how it is counted; shown on the head.</param>
/// <param name="Decimals">Digits after the point where the kind's own do not fit.</param>
public sealed record FigureColumn(
    string Key,
    string Title,
    FigureKind Kind = FigureKind.Text,
    bool Sortable = false,
    string? Hint = null,
    int? Decimals = null
)
{
    /// <summary>Tells rows apart together with the first column: stands in the title of a row that is a card.</summary>
    public bool IsName { get; init; }

    /// <summary>The column that files hold after this one, for <see cref="FigureCell.Before"/>; a page says it in the cell's note.</summary>
    public FigureColumn? Before { get; init; }

    public bool IsNumeric => Kind is not (FigureKind.Text or FigureKind.Date or FigureKind.Instant);
}
