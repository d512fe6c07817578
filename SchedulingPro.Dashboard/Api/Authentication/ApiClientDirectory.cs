using System.Collections.Concurrent;
using SchedulingPro.Core.ApiClients;

namespace SchedulingPro.Dashboard.Api.Authentication;

/// <summary>
/// What the clients that are calling may do, remembered for half a minute: so long may another process's change take to
/// count. A change of this process counts at once.
/// </summary>
internal sealed class ApiClientDirectory : IDisposable
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, (ApiClientAccess Access, DateTimeOffset ReadOn)> known = new(
        StringComparer.Ordinal
    );
    private readonly ApiClientAccessQuery query;
    private readonly ApiClientChanges changes;
    private readonly TimeProvider clock;
    private long version;

    public ApiClientDirectory(ApiClientAccessQuery query, ApiClientChanges changes, TimeProvider clock)
    {
        (this.query, this.changes, this.clock) = (query, changes, clock);
        changes.Changed += Forget;
    }

    /// <summary>The client with this public id; <see cref="ApiClientAccess.Nobody"/> for an unknown one.</summary>
    public async ValueTask<ApiClientAccess> FindAsync(string clientId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (known.TryGetValue(clientId, out var entry) && now - entry.ReadOn < Freshness)
        {
            return entry.Access;
        }

        var seen = Interlocked.Read(ref version);
        var access = await query.ExecuteAsync(clientId, cancellationToken);
        // A change that came while it was read may not be in it.
        if (access != ApiClientAccess.Nobody && seen == Interlocked.Read(ref version))
        {
            known[clientId] = (access, now);
        }

        return access;
    }

    public void Dispose() => changes.Changed -= Forget;

    private void Forget(string clientId)
    {
        Interlocked.Increment(ref version);
        known.TryRemove(clientId, out _);
    }
}
