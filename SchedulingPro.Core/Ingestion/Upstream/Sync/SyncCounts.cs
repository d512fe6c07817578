namespace SchedulingPro.Core.Ingestion.Upstream.Sync;

/// <summary>What a pass counted so far. Stored by one thread while another reads it for the page.</summary>
internal sealed class SyncCounts
{
    private readonly Lock gate = new();
    private Snapshot now;

    internal Snapshot Now
    {
        get
        {
            lock (gate)
            {
                return now;
            }
        }
    }

    internal void Change(Func<Snapshot, Snapshot> change)
    {
        lock (gate)
        {
            now = change(now);
        }
    }

    internal readonly record struct Snapshot
    {
        internal string? Step { get; init; }

        internal bool IsBackfill { get; init; }

        internal long? Expected { get; init; }

        internal long Backfilled { get; init; }

        internal long Pages { get; init; }

        internal long New { get; init; }

        internal long Changed { get; init; }

        internal long Unchanged { get; init; }

        internal long Rejected { get; init; }
    }
}
