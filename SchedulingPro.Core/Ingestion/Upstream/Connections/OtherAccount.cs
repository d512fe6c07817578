using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion.Upstream.Sync;

namespace SchedulingPro.Core.Ingestion.Upstream.Connections;

/// <summary>What becomes of checkpoints when a connection leads to another account.</summary>
internal static class OtherAccount
{
    /// <summary>
    /// Checkpoints of one account say nothing about another. The rows go altogether, routers come back as new ones: a pass
    /// that still runs finds the rows it would write to gone.
    /// </summary>
    internal static async Task BeginAnewAsync(
        SchedulingDbContext db,
        UpstreamConnection connection,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        var sources = db.SyncSources.Where(s => s.ConnectionId == connection.Id);
        var routers = await sources.Where(s => s.IsRouter).AsNoTracking().ToListAsync(cancellationToken);
        await db
            .UnreadableSessions.Where(u => sources.Any(s => s.Id == u.SourceId))
            .ExecuteDeleteAsync(cancellationToken);
        await sources.ExecuteDeleteAsync(cancellationToken);
        db.SyncSources.AddRange(
            routers.Select(router => new SyncSource
            {
                ConnectionId = connection.Id,
                IsRouter = true,
                ExternalId = router.ExternalId,
                CreatedOn = router.CreatedOn,
            })
        );
        connection.InStepOn = null;
        connection.NamesReadOn = null;
        connection.CancelRequestedOn = connection.LeaseUntil > now ? now : null;
    }
}
