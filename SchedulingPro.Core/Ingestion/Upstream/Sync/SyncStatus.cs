namespace SchedulingPro.Core.Ingestion.Upstream.Sync;

/// <summary>How a connection is doing.</summary>
/// <param name="ConnectionId">Key.</param>
/// <param name="Name">Name.</param>
/// <param name="TenantId">Tenant.</param>
/// <param name="State">State.</param>
/// <param name="IsPaused">Whether continuous sync rests.</param>
/// <param name="IsRequested">Whether a pass was asked for and has not begun.</param>
/// <param name="IsCancelling">Whether the pass that runs was asked to stop.</param>
/// <param name="InStepOn">End of the last pass that left nothing out (UTC), or null.</param>
/// <param name="Lag">How far the least current source is behind upstream, as far as is known; null before everything was read once.</param>
/// <param name="Current">The pass that runs, or null.</param>
/// <param name="Last">The last pass that ended, or null.</param>
/// <param name="Calls">Calls of the last 24 hours.</param>
/// <param name="Sources">Its schedulers and routers.</param>
/// <param name="Unreadable">Sessions that could not be taken.</param>
public sealed record SyncStatus(
    int ConnectionId,
    string Name,
    long TenantId,
    SyncState State,
    bool IsPaused,
    bool IsRequested,
    bool IsCancelling,
    DateTime? InStepOn,
    TimeSpan? Lag,
    SyncRunItem? Current,
    SyncRunItem? Last,
    long Calls,
    IReadOnlyList<SyncSourceItem> Sources,
    int Unreadable
);
