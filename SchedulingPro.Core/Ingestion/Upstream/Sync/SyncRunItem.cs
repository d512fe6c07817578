namespace SchedulingPro.Core.Ingestion.Upstream.Sync;

/// <summary>A pass, as pages show it.</summary>
/// <param name="Id">Key.</param>
/// <param name="State">State.</param>
/// <param name="Trigger">What began it.</param>
/// <param name="StartedOn">Begin (UTC).</param>
/// <param name="UpdatedOn">When its figures were last written (UTC).</param>
/// <param name="FinishedOn">End (UTC), or null.</param>
/// <param name="Step">What it is doing, in words; null at its end.</param>
/// <param name="IsBackfill">Whether it reads history.</param>
/// <param name="Backfilled">Sessions of history read before it and in it.</param>
/// <param name="Expected">Sessions of history in all; null when unknown.</param>
/// <param name="Calls">Requests sent.</param>
/// <param name="Repeated">Of these, repeats.</param>
/// <param name="Pages">Pages stored.</param>
/// <param name="New">Sessions that were new.</param>
/// <param name="Changed">Sessions that had changed.</param>
/// <param name="Unchanged">Sessions read again unchanged.</param>
/// <param name="Rejected">Rows that could not be taken.</param>
/// <param name="Error">What went wrong, one sentence a line; or null.</param>
public sealed record SyncRunItem(
    long Id,
    SyncRunState State,
    SyncTrigger Trigger,
    DateTime StartedOn,
    DateTime UpdatedOn,
    DateTime? FinishedOn,
    string? Step,
    bool IsBackfill,
    long Backfilled,
    long? Expected,
    long Calls,
    long Repeated,
    long Pages,
    long New,
    long Changed,
    long Unchanged,
    long Rejected,
    string? Error
)
{
    /// <summary>Sessions read in a second since it began, up to its last word.</summary>
    public double SessionsPerSecond =>
        (New + Changed + Unchanged) / Math.Max(1, ((FinishedOn ?? UpdatedOn) - StartedOn).TotalSeconds);

    /// <summary>About how long its history still takes at the pace so far; null when that cannot be said.</summary>
    public TimeSpan? TimeLeft =>
        IsBackfill && FinishedOn is null && Expected is { } expected && SessionsPerSecond > 0
            ? TimeSpan.FromSeconds(Math.Max(0, expected - Backfilled) / SessionsPerSecond)
            : null;
}
