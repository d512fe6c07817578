using Microsoft.AspNetCore.Components;

namespace SchedulingPro.Dashboard.Components.Tables;

/// <summary>Draws a <see cref="FigureTable"/> with its title, its order and its export. On a phone each row is a card.</summary>
public sealed partial class FigureTableView
{
    private readonly string headingId = $"figures-{Guid.NewGuid():N}";
    private FigureTable? built;
    private IReadOnlyList<TableColumn<FigureRow>> columns = [];

    [Parameter, EditorRequired]
    public required FigureTable Table { get; set; }

    /// <summary>The URL of the page in another order; without it nothing can be sorted.</summary>
    [Parameter]
    public Func<TableSort, string>? SortHref { get; set; }

    /// <summary>The URL of this table as a file; without it there is no menu.</summary>
    [Parameter]
    public Func<ExportFormat, string>? ExportHref { get; set; }

    /// <summary>False where a heading around it says the same.</summary>
    [Parameter]
    public bool ShowTitle { get; set; } = true;

    /// <summary>False where a chart shows the same rows: the title, the note and the export remain.</summary>
    [Parameter]
    public bool ShowRows { get; set; } = true;

    /// <summary>What rows marked as small have few of.</summary>
    [Parameter]
    public string SmallText { get; set; } = "Few: under 100 engaged sessions, so rates can be chance.";

    [Parameter]
    public string EmptyText { get; set; } = "Nothing to show for this selection.";

    /// <summary>Shown instead of <see cref="EmptyText"/>.</summary>
    [Parameter]
    public RenderFragment? Empty { get; set; }

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(built, Table))
        {
            return;
        }

        built = Table;
        columns =
        [
            .. Table.Columns.Select(
                (column, at) =>
                    new TableColumn<FigureRow>(
                        column.Key,
                        column.Title,
                        row => Cell(row, at),
                        column.Sortable,
                        column.IsNumeric,
                        Wide: at == 0
                    )
                    {
                        Hint = column.Hint,
                    }
            ),
        ];
    }

    /// <summary>A number and its unit stay on one line.</summary>
    private static string? WrapOf(FigureColumn column) => column.IsNumeric ? "figures-number" : null;

    private static string? ClassOf(FigureRow row) =>
        row.Kind switch
        {
            FigureRowKind.Total => "table-total",
            FigureRowKind.Other => "table-other",
            _ => null,
        };
}
