namespace SchedulingPro.Core.Ingestion.Upstream.Sync;

/// <summary>What began a pass.</summary>
public enum SyncTrigger
{
    /// <summary>Its time had come.</summary>
    Schedule = 0,

    /// <summary>Somebody asked for it on a page.</summary>
    Request = 1,

    /// <summary>The command line.</summary>
    CommandLine = 2,
}
