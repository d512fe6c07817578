using System.Globalization;
using System.Text;
using SchedulingPro.Core.Ingestion.Files;

namespace SchedulingPro.Core.Attribution.Spend;

/// <summary>
/// A CSV file of advertising costs: a head that names the columns, separated by commas, semicolons or tabs, in UTF-8. It needs
/// <c>amount</c> and either <c>from</c> with <c>to</c>, a <c>date</c>, or a <c>month</c> (2026-03), and at least one of
/// <c>campaign</c> and <c>source</c> (with <c>medium</c>, or written "source / medium"); <c>company</c> may say whose. It is
/// taken whole or not at all.
/// </summary>
public sealed class SpendFile
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int LargestFile = 5 * 1024 * 1024;

    /// <summary>Most rows of one file.</summary>
    public const int MostRows = 20_000;

    private const int MostErrors = 100;
    private readonly List<SpendDraft> rows = [];
    private readonly List<SpendFileError> errors = [];

    private SpendFile() { }

    /// <summary>The costs, where there is no error.</summary>
    public IReadOnlyList<SpendDraft> Rows => rows;

    /// <summary>What is wrong with it, the first hundred errors; nothing of the file may be taken then.</summary>
    public IReadOnlyList<SpendFileError> Errors => errors;

    /// <summary>Reads the file. What is wrong with it stands in <see cref="Errors"/>.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="companies">Companies that may be named, by name.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<SpendFile> ReadAsync(
        Stream stream,
        IReadOnlyDictionary<string, int> companies,
        CancellationToken cancellationToken
    )
    {
        var file = new SpendFile();
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, cancellationToken);
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(
                bytes.GetBuffer(),
                0,
                (int)bytes.Length
            );
            file.Read(
                text.TrimStart('\uFEFF'),
                new Dictionary<string, int>(companies, StringComparer.OrdinalIgnoreCase)
            );
        }
        catch (DecoderFallbackException)
        {
            file.Refuse(1, "file", "it is not in UTF-8; save it as \"CSV UTF-8\".");
        }
        catch (ImportFileException error)
        {
            file.Refuse(1, "file", error.Message);
        }

        return file;
    }

    private void Read(string text, Dictionary<string, int> companies)
    {
        using var reader = new CsvRowReader(new StringReader(text), SpendColumns.Separator(text));
        if (!reader.Read())
        {
            Refuse(1, "file", "it is empty; its first line names the columns: month,source,medium,campaign,amount.");
            return;
        }

        if (SpendColumns.Of(reader.Cells, out var missing) is not { } columns)
        {
            Refuse(1, "file", missing);
            return;
        }

        while (reader.Read() && errors.Count < MostErrors)
        {
            if (reader.EndsInQuote)
            {
                Refuse(reader.Line, "file", "a quote is opened here and never closed.");
                return;
            }

            if (rows.Count == MostRows)
            {
                Refuse(
                    reader.Line,
                    "file",
                    string.Create(CultureInfo.InvariantCulture, $"it has more than {MostRows:N0} rows.")
                );
                return;
            }

            if (reader.Cells.Any(c => c.Trim().Length > 0))
            {
                Add(new(reader.Line, columns, reader.Cells, companies));
            }
        }

        if (rows.Count == 0 && errors.Count == 0)
        {
            Refuse(1, "file", "it holds no cost below its first line.");
        }
    }

    private void Add(SpendRow row)
    {
        if (row.Read() is { } draft)
        {
            rows.Add(draft);
        }

        errors.AddRange(row.Errors.Take(MostErrors - errors.Count));
    }

    private void Refuse(long line, string field, string reason) => errors.Add(new(line, field, reason));
}
