using Microsoft.AspNetCore.Components;

namespace SchedulingPro.Dashboard.Components.Tables;

/// <summary>One column of a <see cref="DataTable{TItem}"/>.</summary>
/// <param name="Key">Names it in the URL (sorting, chosen columns).</param>
/// <param name="Sortable">The query behind the table can sort by it.</param>
/// <param name="Numeric">Right-aligned, digits of one width.</param>
/// <param name="Wide">May take the room that is left and break its text; the others stay on one line.</param>
public sealed record TableColumn<TItem>(
    string Key,
    string Title,
    RenderFragment<TItem> Cell,
    bool Sortable = false,
    bool Numeric = false,
    bool Wide = false
)
{
    /// <summary>What it means or how it is counted; shown on the head.</summary>
    public string? Hint { get; init; }
}
