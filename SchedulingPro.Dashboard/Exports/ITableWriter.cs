using SchedulingPro.Dashboard.Components.Tables;

namespace SchedulingPro.Dashboard.Exports;

/// <summary>Writes tables into a file, row by row as they come; nothing is held back until the end.</summary>
internal interface ITableWriter
{
    /// <summary>Begins a table.</summary>
    Task BeginAsync(string title, IReadOnlyList<FigureColumn> columns, CancellationToken cancellationToken);

    /// <summary>Adds a row, with one cell for each column.</summary>
    Task WriteAsync(IReadOnlyList<FigureCell> cells, CancellationToken cancellationToken);

    /// <summary>Closes the file; what was not finished so is not whole.</summary>
    Task FinishAsync(CancellationToken cancellationToken);
}
