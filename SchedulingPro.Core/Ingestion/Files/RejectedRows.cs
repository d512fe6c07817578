using System.Globalization;
using System.Text;

namespace SchedulingPro.Core.Ingestion.Files;

/// <summary>Writes the file of rejected rows, made with its first row. Cells that a spreadsheet would take for a formula are defused.</summary>
internal sealed class RejectedRows(string path) : IDisposable
{
    private const int Most = 200_000;
    private StreamWriter? writer;
    private int written;

    internal void Add(long line, IReadOnlyList<FieldError> errors, string record)
    {
        if (written == Most)
        {
            return;
        }

        if (writer is null)
        {
            // With a byte order mark, for spreadsheets take a file without one for an old code page.
            writer = new(path, append: false, new UTF8Encoding(true));
            Write("line", "field", "reason", "record");
        }

        written++;
        var reason = errors.Count == 1 ? errors[0].Reason : string.Join("; ", errors);
        Write(
            line.ToString(CultureInfo.InvariantCulture),
            string.Join(", ", errors.Select(e => e.Field).Distinct()),
            reason,
            record
        );
        if (written == Most)
        {
            Write("", "", $"More than {Most:N0} rows were rejected; the others are counted but not listed.", "");
        }
    }

    internal void Flush() => writer?.Flush();

    public void Dispose() => writer?.Dispose();

    private void Write(params ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            writer!.Write(i == 0 ? "\"" : ",\"");
            writer.Write(Safe(cells[i]).Replace("\"", "\"\"", StringComparison.Ordinal));
            writer.Write('"');
        }

        writer!.Write("\r\n");
    }

    private static string Safe(string cell) =>
        cell is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? "'" + cell : cell;
}
