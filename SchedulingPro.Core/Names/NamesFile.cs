using System.Globalization;
using System.Text;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Ingestion.Files;

namespace SchedulingPro.Core.Names;

/// <summary>
/// A CSV file of names: a head with the columns <c>id</c> and <c>name</c>, for zones also <c>zips</c>, and optionally
/// <c>active</c>; separated by commas, semicolons or tabs, in UTF-8. It is taken whole or not at all.
/// </summary>
public sealed class NamesFile
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int LargestFile = 20 * 1024 * 1024;

    private const int MostErrors = 100;
    private const int LongestName = 500;
    private static readonly char[] ZipSeparators = [' ', ',', ';', '|', '\n', '\r', '\t'];

    private readonly List<NamedId> names = [];
    private readonly List<NamesFileError> errors = [];
    private readonly Dictionary<long, long> lines = [];

    private NamesFile() { }

    /// <summary>The names, where there is no error.</summary>
    public IReadOnlyList<NamedId> Names => names;

    /// <summary>What is wrong with it, the first hundred lines of it; nothing of the file may be taken then.</summary>
    public IReadOnlyList<NamesFileError> Errors => errors;

    /// <summary>Reads the file. What is wrong with it stands in <see cref="Errors"/>.</summary>
    public static async Task<NamesFile> ReadAsync(Stream stream, NameKind kind, CancellationToken cancellationToken)
    {
        var file = new NamesFile();
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, cancellationToken);
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(
                bytes.GetBuffer(),
                0,
                (int)bytes.Length
            );
        }
        catch (DecoderFallbackException)
        {
            file.Refuse(1, "the file is not in UTF-8; save it as \"CSV UTF-8\".");
            return file;
        }

        try
        {
            file.Read(text.TrimStart('\uFEFF'), kind);
        }
        catch (ImportFileException error)
        {
            file.Refuse(1, error.Message);
        }

        return file;
    }

    private void Read(string text, NameKind kind)
    {
        using var rows = new CsvRowReader(new StringReader(text), Separator(text));
        if (!rows.Read())
        {
            Refuse(1, "the file is empty; its first line names the columns: id,name.");
            return;
        }

        var head = rows.Cells.Select(c => c.Trim().ToLowerInvariant()).ToList();
        var (id, name, active, zips) = (
            head.IndexOf("id"),
            head.IndexOf("name"),
            head.IndexOf("active"),
            head.IndexOf("zips")
        );
        if (id < 0 || name < 0)
        {
            Refuse(
                1,
                $"the first line must name the columns id and name{(kind == NameKind.Zone ? ", and zips where there are ZIP codes" : "")}; it names {string.Join(", ", head.Where(h => h.Length > 0))}."
            );
            return;
        }

        while (rows.Read() && errors.Count < MostErrors)
        {
            if (rows.EndsInQuote)
            {
                Refuse(rows.Line, "a quote is opened here and never closed.");
                return;
            }

            string Cell(int column) => column >= 0 && column < rows.Cells.Count ? rows.Cells[column].Trim() : "";
            Add(rows.Line, Cell(id), Cell(name), Cell(active), kind == NameKind.Zone ? Cell(zips) : "");
        }

        if (names.Count == 0 && errors.Count == 0)
        {
            Refuse(1, "the file holds no name below its first line.");
        }
    }

    private void Add(long line, string id, string name, string active, string zips)
    {
        if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            Refuse(line, id.Length == 0 ? "the id is missing." : "the id is not a whole number.");
            return;
        }

        if (name.Length is 0 or > LongestName)
        {
            Refuse(
                line,
                name.Length == 0 ? "the name is missing." : $"the name has more than {LongestName} characters."
            );
            return;
        }

        if (active.Length > 0 && SessionFieldText.ParseFlag(active) is null)
        {
            Refuse(line, "active is neither true nor false.");
            return;
        }

        if (!lines.TryAdd(number, line))
        {
            Refuse(
                line,
                string.Create(CultureInfo.InvariantCulture, $"id {number} stands in line {lines[number]} already.")
            );
            return;
        }

        var codes = zips.Split(ZipSeparators, StringSplitOptions.RemoveEmptyEntries);
        if (Array.Find(codes, z => z.Length > 20) is not null)
        {
            Refuse(line, "a ZIP code has more than 20 characters; separate them by spaces.");
            return;
        }

        names.Add(
            new(number, SessionFieldText.Clean(name), active.Length == 0 || SessionFieldText.ParseFlag(active) == true)
            {
                Zips = [.. codes.Distinct(StringComparer.Ordinal)],
            }
        );
    }

    private void Refuse(long line, string reason) => errors.Add(new(line, reason));

    private static char Separator(string text)
    {
        var head = text.AsSpan(0, Math.Max(text.AsSpan().IndexOfAny('\r', '\n'), 0));
        head = head.IsEmpty ? text : head;
        var best = ',';
        foreach (var candidate in ";\t")
        {
            best = head.Count(candidate) > head.Count(best) ? candidate : best;
        }

        return best;
    }
}
