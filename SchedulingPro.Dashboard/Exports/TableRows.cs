using SchedulingPro.Dashboard.Components.Tables;

namespace SchedulingPro.Dashboard.Exports;

/// <summary>Hands the rows of a page's table to a file, with columns of their own for what the page says by marks and notes.</summary>
internal static class TableRows
{
    public static async Task WriteAsync(ITableWriter writer, FigureTable table, CancellationToken cancellationToken)
    {
        var isMarked = table.Rows.Any(row => row.IsSmall);
        await writer.BeginAsync(
            table.Title,
            [
                .. table.Columns.SelectMany(column =>
                    column.Before is { } before ? new[] { column, before } : [column]
                ),
                .. isMarked ? new[] { new FigureColumn("sample", "Sample") } : [],
            ],
            cancellationToken
        );
        foreach (var row in table.Rows)
        {
            await writer.WriteAsync(
                [
                    .. table
                        .Columns.Zip(row.Cells)
                        .SelectMany(at =>
                            at.First.Before is null ? [at.Second] : new[] { at.Second, FigureCell.Of(at.Second.Before) }
                        ),
                    .. isMarked ? new[] { FigureCell.Of(row.IsSmall ? "few" : "") } : [],
                ],
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
