using SchedulingPro.Core.Ingestion.Files;

namespace SchedulingPro.Dashboard.Cli;

/// <summary>What became of one file; the shape of the import verb's JSON answer.</summary>
internal sealed record ImportOutcome(string File, ImportState State)
{
    public int New { get; init; }

    public int Changed { get; init; }

    public int Unchanged { get; init; }

    public int Older { get; init; }

    public int Rejected { get; init; }

    /// <summary>File with the rejected rows, or null.</summary>
    public string? RejectedRows { get; init; }

    public string? Error { get; init; }
}
