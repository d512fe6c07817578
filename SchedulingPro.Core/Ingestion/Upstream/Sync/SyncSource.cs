namespace SchedulingPro.Core.Ingestion.Upstream.Sync;

/// <summary>
/// A scheduler or router that a connection reads, and how far it has been read: the checkpoints, written in the transaction
/// of the page they cover.
/// </summary>
public sealed class SyncSource
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>Connection it is read through.</summary>
    public int ConnectionId { get; set; }

    /// <summary>Whether it is a router: those are typed by an admin, since upstream lists none.</summary>
    public bool IsRouter { get; set; }

    /// <summary>Id upstream.</summary>
    public string ExternalId { get; set; } = "";

    /// <summary>Since when upstream does not list it any more (UTC); null while it does. What was read of it stays.</summary>
    public DateTime? GoneOn { get; set; }

    /// <summary>Upstream's time at which the backfill began (UTC); sessions created before it are the backfill's. Null before it began.</summary>
    public DateTime? BackfillFrom { get; set; }

    /// <summary>Everything created from here up to <see cref="BackfillFrom"/> has been read (UTC).</summary>
    public DateTime? BackfilledTo { get; set; }

    /// <summary>Sessions that the backfill expects, as upstream counted them at its beginning; null where it did not say.</summary>
    public long? BackfillTotal { get; set; }

    /// <summary>Sessions that the backfill has read.</summary>
    public long BackfillRead { get; set; }

    /// <summary>When the backfill ended (UTC), or null.</summary>
    public DateTime? BackfillDoneOn { get; set; }

    /// <summary>Everything that changed before this instant of upstream's clock has been read (UTC).</summary>
    public DateTime? ModifiedThrough { get; set; }

    /// <summary>When sessions of the last days were last read again by creation (UTC), or null.</summary>
    public DateTime? RereadOn { get; set; }

    /// <summary>When it was last read up to the end of a pass (UTC), or null.</summary>
    public DateTime? InStepOn { get; set; }

    /// <summary>What went wrong in the last pass, in words, with what to do; null when nothing.</summary>
    public string? Error { get; set; }

    /// <summary>Since when it goes wrong (UTC), or null.</summary>
    public DateTime? ErrorSince { get; set; }

    /// <summary>Pages read, in all.</summary>
    public long Pages { get; set; }

    /// <summary>Sessions that were new, in all.</summary>
    public long New { get; set; }

    /// <summary>Sessions that had changed, in all.</summary>
    public long Changed { get; set; }

    /// <summary>Sessions read again unchanged, in all.</summary>
    public long Unchanged { get; set; }

    /// <summary>When it was added (UTC).</summary>
    public DateTime CreatedOn { get; set; }
}
