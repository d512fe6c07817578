namespace SchedulingPro.Core.Ingestion.Upstream.Sync;

/// <summary>One pass over a connection.</summary>
public sealed class SyncRun
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>Connection.</summary>
    public int ConnectionId { get; set; }

    /// <summary>State.</summary>
    public SyncRunState State { get; set; }

    /// <summary>What began it.</summary>
    public SyncTrigger Trigger { get; set; }

    /// <summary>Begin (UTC).</summary>
    public DateTime StartedOn { get; set; }

    /// <summary>When the row was last written (UTC): every second or so while it runs.</summary>
    public DateTime UpdatedOn { get; set; }

    /// <summary>End (UTC), or null.</summary>
    public DateTime? FinishedOn { get; set; }

    /// <summary>What it is doing now, in words, for example the scheduler's id; null at its end.</summary>
    public string? Step { get; set; }

    /// <summary>Whether it reads history: a pass with a backfill in it.</summary>
    public bool IsBackfill { get; set; }

    /// <summary>Sessions that it expects to read in its backfill; null when unknown.</summary>
    public long? Expected { get; set; }

    /// <summary>Sessions of the backfill read before this pass and in it.</summary>
    public long Backfilled { get; set; }

    /// <summary>Requests sent, tokens and repeats among them.</summary>
    public long Calls { get; set; }

    /// <summary>Of these, repeats.</summary>
    public long Repeated { get; set; }

    /// <summary>Pages stored.</summary>
    public long Pages { get; set; }

    /// <summary>Sessions that were new.</summary>
    public long New { get; set; }

    /// <summary>Sessions that had changed.</summary>
    public long Changed { get; set; }

    /// <summary>Sessions read again unchanged, or older than stored.</summary>
    public long Unchanged { get; set; }

    /// <summary>Rows that could not be read or stored; they stand in <see cref="UnreadableSession"/>.</summary>
    public long Rejected { get; set; }

    /// <summary>What went wrong, in words with what to do; null when nothing.</summary>
    public string? Error { get; set; }
}
