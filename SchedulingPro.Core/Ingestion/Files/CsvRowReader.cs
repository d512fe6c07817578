using System.Globalization;
using System.Text;

namespace SchedulingPro.Core.Ingestion.Files;

/// <summary>
/// Cuts separated text (RFC 4180, any separator, any line end) into rows, one at a time. It is the product's own because an
/// import must know the line a row begins in, and a quote that is never closed must not swallow the file into memory.
/// </summary>
internal sealed class CsvRowReader(TextReader text, char delimiter) : IDisposable
{
    private const int LongestField = 8 * 1024 * 1024;
    private const int MostCells = 5000;
    private readonly char[] buffer = new char[64 * 1024];
    private readonly List<string> cells = [];
    private readonly StringBuilder cell = new();
    private int at;
    private int end;
    private long line = 1;

    /// <summary>The cells of the row that was read last.</summary>
    internal IReadOnlyList<string> Cells => cells;

    /// <summary>Line that row begins in, from 1.</summary>
    internal long Line { get; private set; }

    /// <summary>Whether the file ended inside a quoted cell of that row.</summary>
    internal bool EndsInQuote { get; private set; }

    /// <summary>Whether the file ended with that row, without a line end behind it.</summary>
    internal bool EndsWithFile { get; private set; }

    /// <summary>Reads the next row that is not blank; false at the end of the file.</summary>
    internal bool Read()
    {
        cells.Clear();
        while (Peek() is '\r' or '\n')
        {
            PassLineEnd();
        }

        if (Peek() is null)
        {
            return false;
        }

        Line = line;
        while (true)
        {
            if (cells.Count == MostCells)
            {
                throw new ImportFileException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Line {Line:N0} has more than {MostCells:N0} columns; this is no file of sessions or schedulers."
                    )
                );
            }

            cells.Add(Peek() == '"' ? ReadQuoted() : ReadPlain());
            if (Peek() is not { } next)
            {
                EndsWithFile = true;
                return true;
            }

            if (next != delimiter)
            {
                PassLineEnd();
                return true;
            }

            at++;
            if (Peek() is null or '\r' or '\n')
            {
                EndsWithFile = Peek() is null;
                cells.Add("");
                PassLineEnd();
                return true;
            }
        }
    }

    public void Dispose() => text.Dispose();

    // Behind the closing quote anything up to the next separator is taken as it is, as spreadsheets do.
    private string ReadQuoted()
    {
        at++;
        cell.Clear();
        while (true)
        {
            var span = buffer.AsSpan(at, end - at);
            var quote = span.IndexOf('"');
            var part = quote < 0 ? span : span[..quote];
            line += part.Count('\n');
            Append(part);
            at += part.Length;
            if (quote < 0)
            {
                if (!Fill())
                {
                    EndsInQuote = true;
                    return cell.ToString();
                }

                continue;
            }

            at++;
            if (Peek() != '"')
            {
                return Peek() is { } next && next != delimiter && next is not ('\r' or '\n')
                    ? cell.ToString() + ReadPlain()
                    : cell.ToString();
            }

            at++;
            Append("\"");
        }
    }

    private string ReadPlain()
    {
        cell.Clear();
        while (true)
        {
            var span = buffer.AsSpan(at, end - at);
            var stop = span.IndexOfAny(delimiter, '\r', '\n');
            var part = stop < 0 ? span : span[..stop];
            at += part.Length;
            if (stop >= 0 && cell.Length == 0)
            {
                return part.ToString();
            }

            Append(part);
            if (stop >= 0 || !Fill())
            {
                return cell.ToString();
            }
        }
    }

    private void Append(ReadOnlySpan<char> part)
    {
        if (cell.Length + part.Length > LongestField)
        {
            throw new ImportFileException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The row in line {Line:N0} holds a field of more than {LongestField:N0} characters: probably a quote is opened there and never closed. Everything before is imported."
                )
            );
        }

        cell.Append(part);
    }

    private void PassLineEnd()
    {
        if (Peek() == '\r')
        {
            at++;
            if (Peek() != '\n')
            {
                line++;
                return;
            }
        }

        if (Peek() == '\n')
        {
            at++;
            line++;
        }
    }

    private char? Peek() => at < end || Fill() ? buffer[at] : null;

    private bool Fill()
    {
        at = 0;
        end = text.Read(buffer, 0, buffer.Length);
        return end > 0;
    }
}
