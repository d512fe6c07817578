using SchedulingPro.Core.Ingestion.Upstream.Sync;

namespace SchedulingPro.Dashboard.Features.Sync;

/// <summary>What the sync page shows.</summary>
/// <param name="Connections">Connections by name, each with its latest passes.</param>
/// <param name="UnknownWords">Words of the source that have no meaning yet.</param>
/// <param name="NewWords">Words never seen before the last days, of kinds that are shown as given.</param>
/// <param name="ReadOn">When this was read (UTC).</param>
/// <param name="LateAfter">Without a complete pass for this long, a source counts as late.</param>
/// <param name="Zone">The tenant's time zone.</param>
/// <param name="SeesAll">Whether the person sees every company: connections belong to none.</param>
/// <param name="IsAdmin">Whether the person may ask for passes, stop and pause them.</param>
public sealed record SyncView(
    IReadOnlyList<(SyncStatus Status, IReadOnlyList<SyncRunItem> Runs)> Connections,
    int UnknownWords,
    int NewWords,
    DateTime ReadOn,
    TimeSpan LateAfter,
    TimeZoneInfo Zone,
    bool SeesAll,
    bool IsAdmin
)
{
    /// <summary>Whether something moves, so that the page looks every second.</summary>
    public bool IsActive => Connections.Any(c => c.Status.Current is not null || c.Status.IsRequested);
}
