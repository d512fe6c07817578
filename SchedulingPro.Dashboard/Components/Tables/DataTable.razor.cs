using Microsoft.AspNetCore.Components;
using SchedulingPro.Dashboard.Components.Icons;

namespace SchedulingPro.Dashboard.Components.Tables;

/// <summary>
/// A table over one page of rows the server found. Order and page live in the URL, so heads are links. j and k walk the rows,
/// Enter opens one (js/shell.js). On a phone each row is a card when there is a template for it.
/// </summary>
public sealed partial class DataTable<TItem>
{
    /// <summary>What the rows are, for screen readers.</summary>
    [Parameter, EditorRequired]
    public required string Caption { get; set; }

    /// <summary>Null while they are being fetched for the first time.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<TItem>? Items { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<TableColumn<TItem>> Columns { get; set; }

    /// <summary>What makes a row the same row after a refresh.</summary>
    [Parameter]
    public Func<TItem, object>? Key { get; set; }

    [Parameter]
    public TableSort? Sort { get; set; }

    /// <summary>The URL of this page in another order.</summary>
    [Parameter]
    public Func<TableSort, string>? SortHref { get; set; }

    /// <summary>Where a row leads; the whole row is the link.</summary>
    [Parameter]
    public Func<TItem, string>? RowHref { get; set; }

    [Parameter]
    public Func<TItem, bool>? IsSelected { get; set; }

    /// <summary>table-total or table-other for rows that close the table.</summary>
    [Parameter]
    public Func<TItem, string?>? RowClass { get; set; }

    [Parameter]
    public TableDensity Density { get; set; }

    /// <summary>The first column stays while the others are scrolled sideways; not with <see cref="RowHref"/>.</summary>
    [Parameter]
    public bool IsFirstKept { get; set; }

    /// <summary>Newer rows are being fetched; the old ones stay.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>Buttons at the end of a row.</summary>
    [Parameter]
    public RenderFragment<TItem>? RowActions { get; set; }

    /// <summary>The row as a card for windows up to 640 pixels.</summary>
    [Parameter]
    public RenderFragment<TItem>? CardTemplate { get; set; }

    /// <summary>Shown instead of a table without rows.</summary>
    [Parameter]
    public RenderFragment? Empty { get; set; }

    private object? KeyOf(TItem item) => Key is null ? item : Key(item);

    private static string? ClassOf(TableColumn<TItem> column) =>
        column.Numeric ? "numeric"
        : column.Wide ? "table-wide"
        : null;

    private string? SortOf(TableColumn<TItem> column) =>
        Sort?.Key != column.Key ? null
        : Sort.Descending ? "descending"
        : "ascending";

    private IconName SortIconOf(TableColumn<TItem> column) =>
        Sort?.Key != column.Key ? IconName.Sort
        : Sort.Descending ? IconName.ArrowDown
        : IconName.ArrowUp;
}
