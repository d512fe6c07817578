using System.Globalization;

namespace SchedulingPro.Core.Ingestion.Files;

/// <summary>Looks at the beginning of a file without storing anything.</summary>
public static class ImportPreviewReader
{
    private const int MostRows = 20;
    private const int LongestCell = 120;

    private static readonly string[] JsonColumns =
    [
        "kind",
        "id",
        "name",
        "schedulerId",
        "createdOn",
        "sessionOutcome",
        "lastStep",
        "category",
        "phone",
        "email",
    ];

    /// <summary>
    /// The first rows of the file at <paramref name="path"/>. Throws <see cref="ImportFileException"/> when it is nothing
    /// that can be imported, <see cref="IOException"/> when it cannot be read.
    /// </summary>
    public static Task<ImportPreview> ReadAsync(
        string path,
        ImportOptions options,
        CancellationToken cancellationToken
    ) => Task.Run(() => Read(path, options), cancellationToken);

    private static ImportPreview Read(string path, ImportOptions options)
    {
        var file = new ImportFile(path);
        var content = ImportContent.Of(file);
        var records = Records(file, content, options);
        var rows =
            content.Format == ImportFormat.Csv
                ? Cells(file, content, options)
                : [.. records.Where(r => r.Errors.Count == 0).Select(Cells)];
        var csv = content.Format == ImportFormat.Csv ? Csv(file, content, options) : null;
        return new()
        {
            Format = content.Format,
            Columns = csv?.Headers ?? JsonColumns,
            Rows = rows,
            Mapping = csv?.Mapping,
            Schedulers = records.Count(r => r.Scheduler is not null),
            Sessions = records.Count(r => r.Session is not null),
            SessionsWithoutScheduler = records.Count(r => r.Session is { Content.SchedulerId: null, RouterPath: null }),
            Problems =
            [
                .. records
                    .Where(r => r.Errors.Count > 0)
                    .Select(r =>
                        string.Create(CultureInfo.InvariantCulture, $"Line {r.Line:N0}: {string.Join("; ", r.Errors)}")
                    ),
            ],
        };
    }

    private static List<ImportRecord> Records(ImportFile file, ImportContent content, ImportOptions options)
    {
        var (text, _) = file.Open();
        using (text)
        {
            var reader = content.Reader(text, options);
            return reader is CsvImportReader { Mapping.Missing.Count: > 0 } ? [] : [.. reader.Read().Take(MostRows)];
        }
    }

    private static (IReadOnlyList<string> Headers, CsvMapping Mapping)? Csv(
        ImportFile file,
        ImportContent content,
        ImportOptions options
    )
    {
        using var reader = new CsvImportReader(file.Open().Text, content.Delimiter, options.Mapping);
        return (reader.Headers, reader.Mapping);
    }

    private static List<IReadOnlyList<string>> Cells(ImportFile file, ImportContent content, ImportOptions options)
    {
        using var reader = new CsvImportReader(file.Open().Text, content.Delimiter, options.Mapping);
        return [.. reader.ReadCells().Take(MostRows).Select(r => r.Select(Short).ToList())];
    }

    private static IReadOnlyList<string> Cells(ImportRecord record)
    {
        if (record.Scheduler is { } scheduler)
        {
            var created = SessionJson.FormatInstant(scheduler.CreatedOn);
            return ["scheduler", scheduler.Id, scheduler.Name, scheduler.Id, created, "", "", "", "", ""];
        }

        var session = record.Session!.Content;
        return
        [
            "session",
            session.Id,
            Short($"{session.Customer.FirstName} {session.Customer.LastName}".Trim()),
            session.SchedulerId ?? "",
            SessionJson.FormatInstant(session.CreatedOn),
            Short(session.SessionOutcome ?? ""),
            Short(session.LastStep ?? ""),
            Short(session.Category ?? ""),
            Short(session.Customer.Phone ?? ""),
            Short(session.Customer.Email ?? ""),
        ];
    }

    private static string Short(string text) => text.Length <= LongestCell ? text : text[..LongestCell] + "…";
}
