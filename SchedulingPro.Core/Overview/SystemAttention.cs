namespace SchedulingPro.Core.Overview;

/// <summary>What an admin has to look after.</summary>
public sealed record SystemAttention
{
    /// <summary>Outcomes and last steps of the source that have no meaning yet, the newest first, at most <see cref="SystemAttentionQuery.MostNames"/>.</summary>
    public required IReadOnlyList<string> UnrecognisedWords { get; init; }

    /// <summary>How many such words there are.</summary>
    public required int UnrecognisedCount { get; init; }

    /// <summary>Files whose last import of the past week failed or was interrupted, the newest first.</summary>
    public required IReadOnlyList<string> BrokenImports { get; init; }

    /// <summary>The newest finished import, when it rejected rows; else null.</summary>
    public string? RejectingImport { get; init; }

    /// <summary>How many rows that import rejected.</summary>
    public int RejectedRows { get; init; }

    /// <summary>Whether demo data is among the data.</summary>
    public required bool HasDemoData { get; init; }
}
