using System.Globalization;
using System.Text;
using SchedulingPro.Core.Schedulers;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Ingestion.Files;

/// <summary>Reads the rows of a CSV file with a header line, one at a time.</summary>
internal sealed class CsvImportReader : IImportReader, IDisposable
{
    private readonly CsvRowReader rows;
    private readonly char delimiter;
    private readonly SessionField?[] sessionFields;
    private long records;

    internal CsvImportReader(Stream text, char delimiter, IReadOnlyDictionary<string, string>? mapping)
    {
        this.delimiter = delimiter;
        rows = new(new StreamReader(text, Encoding.UTF8, false, 64 * 1024), delimiter);
        Headers = rows.Read() ? [.. rows.Cells] : throw new ImportFileException("The file holds no line of text.");
        Mapping = CsvMapping.For(Headers, mapping);
        sessionFields = [.. Mapping.Fields.Select(f => f is null ? null : SessionFields.Find(f))];
    }

    internal IReadOnlyList<string> Headers { get; }

    internal CsvMapping Mapping { get; }

    public string? Truncation { get; private set; }

    public IEnumerable<ImportRecord> Read()
    {
        if (Mapping.Missing.Count > 0)
        {
            throw new ImportFileException(
                $"No column is mapped to {string.Join(" or ", Mapping.Missing)}. The first line must name the columns; every row needs that field."
            );
        }

        var more = rows.Read();
        while (more)
        {
            records++;
            if (rows.Cells.Count == Headers.Count && !rows.EndsInQuote)
            {
                yield return Interpret();
                more = rows.Read();
                continue;
            }

            var refused = Refused([WrongColumns()]);
            var isCut = rows.EndsWithFile && rows.Cells.Count < Headers.Count;
            more = rows.Read();
            if (!more && (isCut || rows.EndsInQuote))
            {
                Truncation = string.Create(
                    CultureInfo.InvariantCulture,
                    $"The file ends in the middle of record {records:N0} (line {refused.Line:N0}){(rows.EndsInQuote ? ", inside a quote that is never closed" : "")}. Everything before is imported."
                );
                yield break;
            }

            yield return refused;
        }
    }

    /// <summary>The cells of the next rows, for a preview.</summary>
    internal IEnumerable<string[]> ReadCells()
    {
        while (rows.Read())
        {
            yield return [.. rows.Cells];
        }
    }

    public void Dispose() => rows.Dispose();

    private ImportRecord Interpret()
    {
        var errors = new List<FieldError>();
        if (Mapping.IsSchedulers)
        {
            return SchedulerJson.Read(Value, errors) is { } scheduler
                ? new(rows.Line) { Scheduler = scheduler, Weight = 500 }
                : Refused(errors);
        }

        var session = new SessionContent();
        string? router = null;
        var weight = 1000;
        for (var i = 0; i < sessionFields.Length; i++)
        {
            var text = Plain(rows.Cells[i]);
            weight += 2 * text.Length;
            if (text.Length == 0)
            {
                continue;
            }

            if (Mapping.Fields[i] == CsvMapping.RouterId)
            {
                router = text.Trim();
            }
            else if (sessionFields[i] is { } field && SessionFieldText.Set(field, session, text) is { } reason)
            {
                errors.Add(new(field.Path, reason));
            }
        }

        SessionRules.Complete(session, errors);
        return errors.Count > 0
            ? Refused(errors)
            : new(rows.Line)
            {
                Session = new(session) { RouterPath = router },
                Weight = weight,
            };
    }

    private string? Value(string field)
    {
        for (var i = 0; i < Mapping.Fields.Count; i++)
        {
            if (Mapping.Fields[i] == field)
            {
                return Plain(rows.Cells[i]);
            }
        }

        return null;
    }

    private ImportRecord Refused(IReadOnlyList<FieldError> errors) =>
        new(rows.Line) { Errors = errors, Excerpt = ImportRecord.Shorten(string.Join(delimiter, rows.Cells)) };

    private FieldError WrongColumns() =>
        new(
            "record",
            string.Create(
                CultureInfo.InvariantCulture,
                $"has {rows.Cells.Count} columns, the header line has {Headers.Count}"
            )
        );

    // Exports put an apostrophe before what a spreadsheet would take for a formula; here it comes off again.
    private static string Plain(string cell) =>
        cell is ['\'', '=' or '+' or '-' or '@' or '\t' or '\r', ..] ? cell[1..] : cell;
}
