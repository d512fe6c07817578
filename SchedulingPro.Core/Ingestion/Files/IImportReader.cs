namespace SchedulingPro.Core.Ingestion.Files;

/// <summary>Reads the records of one format, one at a time.</summary>
internal interface IImportReader
{
    /// <summary>What is wrong with the end of the file, after all was read; null when it ends as it should.</summary>
    string? Truncation { get; }

    /// <summary>The records, in the file's order. Throws <see cref="ImportFileException"/> where the rest cannot be read.</summary>
    IEnumerable<ImportRecord> Read();
}
