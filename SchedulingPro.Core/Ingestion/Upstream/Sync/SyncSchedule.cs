using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Ingestion.Upstream.Sync;

/// <summary>Says which connections are due for a pass: asked for, or their interval is over.</summary>
public sealed class SyncSchedule(
    IDbContextFactory<SchedulingDbContext> contexts,
    IOptions<UpstreamOptions> options,
    TimeProvider clock
)
{
    // Webhooks ask for passes too, perhaps fifty in a second.
    private static readonly TimeSpan BetweenRequests = TimeSpan.FromSeconds(5);

    /// <summary>Keys of the connections that are due now and that nobody syncs, each with what makes it due.</summary>
    public async Task<IReadOnlyList<(int ConnectionId, SyncTrigger Trigger)>> DueAsync(
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var connections = await db
            .UpstreamConnections.AsNoTracking()
            .Where(c => !c.IsPaused || c.RequestedOn != null)
            .Select(c => new
            {
                c.Id,
                c.RequestedOn,
                c.LeaseHolder,
                c.LeaseUntil,
                LastEnd = db
                    .SyncRuns.Where(r => r.ConnectionId == c.Id && r.FinishedOn != null)
                    .OrderByDescending(r => r.Id)
                    .Select(r => r.FinishedOn)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var interval = TimeSpan.FromSeconds(options.Value.IntervalSeconds);
        return
        [
            .. connections
                .Where(c => c.LeaseHolder is null || SyncLease.IsFree(c.LeaseHolder, c.LeaseUntil, now))
                .Where(c =>
                    c.LastEnd is null || c.LastEnd + (c.RequestedOn is null ? interval : BetweenRequests) <= now
                )
                .Select(c => (c.Id, c.RequestedOn is null ? SyncTrigger.Schedule : SyncTrigger.Request)),
        ];
    }
}
