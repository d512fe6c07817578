namespace SchedulingPro.Core.Ingestion.Upstream.Sync;

/// <summary>What a pass came to.</summary>
/// <param name="State">State; null when nothing was done, because another process syncs the connection.</param>
/// <param name="New">Sessions that were new.</param>
/// <param name="Changed">Sessions that had changed.</param>
/// <param name="Unchanged">Sessions read again unchanged, or older than stored.</param>
/// <param name="Unreadable">Sessions of this connection that could not be taken up to now.</param>
/// <param name="Pages">Pages stored.</param>
/// <param name="Calls">Requests sent.</param>
/// <param name="Problems">What is missing or went wrong, in sentences with what to do.</param>
public sealed record SyncOutcome(
    SyncRunState? State,
    long New,
    long Changed,
    long Unchanged,
    long Unreadable,
    long Pages,
    long Calls,
    IReadOnlyList<string> Problems
)
{
    internal static SyncOutcome Busy(string holder) => new(null, 0, 0, 0, 0, 0, 0, [holder]);
}
