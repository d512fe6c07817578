using System.Text.Json;

namespace SchedulingPro.Core.Ingestion.Files;

/// <summary>Choices of the person who imports a file; kept with the run, so that running it again does the same.</summary>
public sealed record ImportOptions
{
    /// <summary>Scheduler ID for sessions that name none, or null.</summary>
    public string? SchedulerId { get; init; }

    /// <summary>Router id for sessions that were read from a router's path, or null.</summary>
    public string? RouterId { get; init; }

    /// <summary>
    /// CSV columns by header: the field's path (<see cref="CsvMapping"/> knows them), or an empty text for a column that is
    /// left out. Columns not named here are mapped as suggested. Null means: all as suggested.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Mapping { get; init; }

    /// <summary>User who started it, for the audit log; null for the command line.</summary>
    public int? UserId { get; init; }

    internal static ImportOptions Parse(string json) => JsonSerializer.Deserialize<ImportOptions>(json) ?? new();

    internal string ToJson() => JsonSerializer.Serialize(this);
}
