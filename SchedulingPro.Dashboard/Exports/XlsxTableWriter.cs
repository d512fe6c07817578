using System.IO.Compression;
using System.Text;
using SchedulingPro.Dashboard.Components.Tables;

namespace SchedulingPro.Dashboard.Exports;

/// <summary>
/// Tables as an Office Open XML workbook, one sheet each, written as the rows come: neither the file nor a sheet is ever held in memory.
/// Texts are text cells, so that none is taken for a formula; numbers, shares, dates and times have their type and format. What
/// does not fit into a sheet goes on in another one.
/// </summary>
internal sealed class XlsxTableWriter(Stream output, TimeZoneInfo zone, string currency) : ITableWriter, IDisposable
{
    /// <summary>Most rows of a sheet that spreadsheets open, with its head.</summary>
    private const int MostRows = 1_048_576;
    private const int FlushAt = 32 * 1024;
    private readonly List<string> sheets = [];
    private readonly StringBuilder text = new(FlushAt + 4096);
    private readonly XlsxCells cells = new(zone);
    private readonly WaitingBytes waiting = new(output);
    private ZipArchive? zip;
    private Stream? sheet;
    private IReadOnlyList<FigureColumn> columns = [];
    private string title = "";
    private int rows;

    /// <summary>Of a sheet; smaller in tests.</summary>
    public int RowLimit { get; init; } = MostRows;

    public Task BeginAsync(string name, IReadOnlyList<FigureColumn> heads, CancellationToken cancellationToken)
    {
        CloseSheet();
        (title, columns) = (name, heads);
        return OpenSheetAsync(cancellationToken);
    }

    public async Task WriteAsync(IReadOnlyList<FigureCell> values, CancellationToken cancellationToken)
    {
        if (rows == RowLimit)
        {
            await OpenSheetAsync(cancellationToken);
        }

        rows++;
        text.Append("<row>");
        for (var at = 0; at < columns.Count; at++)
        {
            cells.Append(text, columns[at], values[at]);
        }

        text.Append("</row>");
        if (text.Length >= FlushAt)
        {
            await FlushAsync(cancellationToken);
        }
    }

    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        if (zip is null)
        {
            return;
        }

        CloseSheet();
        WritePart("xl/workbook.xml", XlsxParts.Workbook(sheets));
        WritePart("xl/_rels/workbook.xml.rels", XlsxParts.WorkbookRelations(sheets.Count));
        WritePart("xl/styles.xml", XlsxParts.Styles(currency));
        zip.Dispose();
        zip = null;
        await waiting.SendAsync(cancellationToken);
    }

    /// <summary>What was not finished stays broken: without its directory no program takes it for a whole file.</summary>
    public void Dispose()
    {
        sheet?.Dispose();
        waiting.Dispose();
    }

    private Task OpenSheetAsync(CancellationToken cancellationToken)
    {
        if (zip is null)
        {
            zip = new(waiting, ZipArchiveMode.Create, leaveOpen: true);
            WritePart("[Content_Types].xml", XlsxParts.ContentTypes);
            WritePart("_rels/.rels", XlsxParts.Relations);
        }

        CloseSheet();
        sheets.Add(XlsxParts.SheetName(title, sheets));
        sheet = OpenPart($"xl/worksheets/sheet{sheets.Count}.xml");
        rows = 1;
        text.Append(XlsxParts.SheetStart(columns));
        text.Append("<row>");
        foreach (var column in columns)
        {
            XlsxCells.AppendHead(text, TableHeads.Of(column, currency, zone.Id), column.IsNumeric);
        }

        text.Append("</row>");
        return FlushAsync(cancellationToken);
    }

    private void CloseSheet()
    {
        if (sheet is null)
        {
            return;
        }

        text.Append(XlsxParts.SheetEnd(columns.Count, rows));
        Compress();
        sheet.Dispose();
        sheet = null;
    }

    private Task FlushAsync(CancellationToken cancellationToken)
    {
        Compress();
        return waiting.SendAsync(cancellationToken);
    }

    private void Compress()
    {
        sheet!.Write(Encoding.UTF8.GetBytes(text.ToString()));
        text.Clear();
    }

    private void WritePart(string name, string xml)
    {
        using var part = OpenPart(name);
        part.Write(Encoding.UTF8.GetBytes(xml));
    }

    private Stream OpenPart(string name) => zip!.CreateEntry(name, CompressionLevel.Fastest).Open();
}
