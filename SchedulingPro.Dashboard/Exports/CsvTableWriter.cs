using System.Globalization;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Tables;

namespace SchedulingPro.Dashboard.Exports;

/// <summary>
/// Tables as CSV. Shares and growth are fractions, money whole units with cents, instants local time. Several tables stand below each
/// other, each under its title, with an empty line between.
/// </summary>
/// <param name="isTitled">Write each table's title above it.</param>
internal sealed class CsvTableWriter(Stream output, TimeZoneInfo zone, string currency, bool isTitled) : ITableWriter
{
    private readonly CsvOutput csv = new(output);
    private IReadOnlyList<FigureColumn> columns = [];
    private bool isBegun;

    public async Task BeginAsync(string title, IReadOnlyList<FigureColumn> heads, CancellationToken cancellationToken)
    {
        if (isBegun)
        {
            await csv.WriteAsync([], cancellationToken);
        }

        (columns, isBegun) = (heads, true);
        if (isTitled)
        {
            await csv.WriteAsync([title], cancellationToken);
        }

        await csv.WriteAsync(heads.Select(column => TableHeads.Of(column, currency, zone.Id)), cancellationToken);
    }

    public Task WriteAsync(IReadOnlyList<FigureCell> cells, CancellationToken cancellationToken) =>
        csv.WriteAsync(cells.Select((cell, at) => Text(columns[at], cell)), cancellationToken);

    public Task FinishAsync(CancellationToken cancellationToken) => csv.FlushAsync(cancellationToken);

    private string Text(FigureColumn column, FigureCell cell) =>
        (cell.Kind ?? column.Kind) switch
        {
            FigureKind.Text => cell.Text ?? "",
            FigureKind.Date => cell.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            FigureKind.Instant => CsvOutput.Local(cell.Instant, zone),
            FigureKind.Money => cell.Number?.ToString("0.00####", CultureInfo.InvariantCulture) ?? "",
            _ => cell.Number?.ToString("0.######", CultureInfo.InvariantCulture) ?? "",
        };
}
