using SchedulingPro.Dashboard.Components.Tables;

namespace SchedulingPro.Dashboard.Exports;

/// <summary>Hands the rows of a page's table to a file, with what the page says by marks in words of its own column.</summary>
internal static class TableRows
{
    public static async Task WriteAsync(ITableWriter writer, FigureTable table, CancellationToken cancellationToken)
    {
        var isMarked = table.Rows.Any(row => row.IsSmall);
        await writer.BeginAsync(
            table.Title,
            isMarked ? [.. table.Columns, new FigureColumn("sample", "Sample")] : table.Columns,
            cancellationToken
        );
        foreach (var row in table.Rows)
        {
            await writer.WriteAsync(
                isMarked ? [.. row.Cells, FigureCell.Of(row.IsSmall ? "few" : "")] : row.Cells,
                cancellationToken
            );
        }

        if (table.More is null)
        {
            return;
        }

        await foreach (var row in table.More.WithCancellation(cancellationToken))
        {
            await writer.WriteAsync(row.Cells, cancellationToken);
        }
    }
}
