namespace SchedulingPro.Core.Ingestion.Files;

/// <summary>What a file holds, told by its first rows, before anything is stored.</summary>
public sealed record ImportPreview
{
    /// <summary>How the file is written.</summary>
    public required ImportFormat Format { get; init; }

    /// <summary>Names of the columns shown: a CSV file's own, or the main fields of JSON records.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>Cells of the first rows, in the columns' order.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Rows { get; init; }

    /// <summary>The mapping of a CSV file's columns; null for JSON.</summary>
    public CsvMapping? Mapping { get; init; }

    /// <summary>How many of the first records are schedulers.</summary>
    public int Schedulers { get; init; }

    /// <summary>How many of the first records are sessions.</summary>
    public int Sessions { get; init; }

    /// <summary>How many of the first sessions name neither a scheduler nor a router.</summary>
    public int SessionsWithoutScheduler { get; init; }

    /// <summary>Problems of the first records: line and reason.</summary>
    public required IReadOnlyList<string> Problems { get; init; }
}
