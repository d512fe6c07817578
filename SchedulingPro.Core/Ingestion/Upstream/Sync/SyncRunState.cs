namespace SchedulingPro.Core.Ingestion.Upstream.Sync;

/// <summary>State of a pass.</summary>
public enum SyncRunState
{
    /// <summary>It runs.</summary>
    Running = 0,

    /// <summary>It read everything.</summary>
    Complete = 1,

    /// <summary>It ended, but something is missing: a source failed, or rows were refused.</summary>
    Incomplete = 2,

    /// <summary>It could not be done.</summary>
    Failed = 3,

    /// <summary>Somebody stopped it; the next one goes on where it stood.</summary>
    Cancelled = 4,

    /// <summary>The program ended in its middle; the next one goes on where it stood.</summary>
    Interrupted = 5,
}
