namespace SchedulingPro.Core.Ingestion.Upstream.Sync;

/// <summary>How a connection is doing, in one word.</summary>
public enum SyncState
{
    /// <summary>No pass has ended yet, and none runs.</summary>
    NotStarted = 0,

    /// <summary>History is being read.</summary>
    Backfilling = 1,

    /// <summary>Everything is here.</summary>
    InStep = 2,

    /// <summary>The last complete pass is too long ago, or none has been complete yet.</summary>
    OutOfStep = 3,

    /// <summary>An admin let it rest.</summary>
    Paused = 4,
}
