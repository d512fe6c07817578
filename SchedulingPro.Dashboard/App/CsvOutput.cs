using System.Globalization;
using System.Text;

namespace SchedulingPro.Dashboard.App;

/// <summary>
/// Writes rows as CSV (RFC 4180) in UTF-8 with a byte order mark, so that spreadsheets read it right, a few rows at a time;
/// what was never flushed is never sent. No cell is ever taken for a formula.
/// </summary>
internal sealed class CsvOutput(Stream output)
{
    private const int FlushAt = 32 * 1024;
    private const NumberStyles NegativeNumber = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
    private readonly StringBuilder rows = new(FlushAt + 4096);
    private bool isBegun;

    public async Task WriteAsync(IEnumerable<string> cells, CancellationToken cancellationToken)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (!first)
            {
                rows.Append(',');
            }

            first = false;
            Add(cell);
        }

        rows.Append("\r\n");
        if (rows.Length >= FlushAt)
        {
            await FlushAsync(cancellationToken);
        }
    }

    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (rows.Length == 0)
        {
            return;
        }

        var bytes = Encoding.UTF8.GetBytes(rows.ToString());
        rows.Clear();
        if (!isBegun)
        {
            isBegun = true;
            await output.WriteAsync(Encoding.UTF8.Preamble.ToArray(), cancellationToken);
        }

        await output.WriteAsync(bytes, cancellationToken);
        await output.FlushAsync(cancellationToken);
    }

    /// <summary>An instant (UTC) as local time; empty for none.</summary>
    public static string Local(DateTime? utc, TimeZoneInfo zone) =>
        utc is { } instant
            ? TimeZoneInfo
                .ConvertTimeFromUtc(instant, zone)
                .ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
            : "";

    private void Add(string cell)
    {
        // A plain negative number is no formula, and has to stay a number.
        var isFormula =
            cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]
            && !double.TryParse(cell, NegativeNumber, CultureInfo.InvariantCulture, out _);
        // Some programs take a semicolon for the end of a cell, and what follows it for a formula.
        var isQuoted = cell.AsSpan().IndexOfAny("\",;\r\n\t") >= 0 || cell is [' ', ..] or [.., ' '];
        if (isQuoted)
        {
            rows.Append('"');
        }

        if (isFormula)
        {
            rows.Append('\'');
        }

        rows.Append(isQuoted ? cell.Replace("\"", "\"\"", StringComparison.Ordinal) : cell);
        if (isQuoted)
        {
            rows.Append('"');
        }
    }
}
