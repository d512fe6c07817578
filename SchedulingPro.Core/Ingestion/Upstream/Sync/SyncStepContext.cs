using SchedulingPro.Core.Ingestion.Upstream.Client;

namespace SchedulingPro.Core.Ingestion.Upstream.Sync;

/// <summary>What a step of a pass works with.</summary>
/// <param name="ConnectionId">Connection.</param>
/// <param name="TenantId">Tenant.</param>
/// <param name="Client">The account.</param>
/// <param name="IsWhole">Whether everything is to be done at once, as for <c>sync --once</c>, or only what is due, a little in each pass.</param>
public sealed record SyncStepContext(int ConnectionId, long TenantId, IUpstreamClient Client, bool IsWhole)
{
    /// <summary>Schedulers and routers of the connection that upstream still knows.</summary>
    public IReadOnlyList<UpstreamSource> Sources { get; init; } = [];

    /// <summary>What went wrong, in sentences with what to do; the pass counts as incomplete then.</summary>
    public List<string> Problems { get; } = [];
}
