using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion.Upstream.Client;

namespace SchedulingPro.Core.Ingestion.Upstream.Sync;

/// <summary>
/// Stores pages one after the other while the next is fetched. Sessions, checkpoint, unreadable rows and the lease's renewal
/// are one transaction: whenever the program is killed, either all of a page is there or nothing.
/// </summary>
internal sealed class SourceWriter(
    SessionIngestor ingestor,
    SyncLease lease,
    SyncCounts counts,
    long tenantId,
    TimeProvider clock
)
{
    /// <summary>For checkpoints that no page belongs to.</summary>
    internal static readonly UpstreamPage<SessionArrival> NoPage = new([], false, null, []);

    private Task storing = Task.CompletedTask;

    /// <summary>
    /// Waits for the page before, then begins to store this one. <paramref name="checkpoint"/> changes the source's row in the
    /// same transaction, and <paramref name="source"/> after it. Throws what storing the page before threw.
    /// </summary>
    internal async Task StoreAsync(
        SyncSource source,
        UpstreamPage<SessionArrival> page,
        Action<SyncSource> checkpoint,
        CancellationToken cancellationToken
    )
    {
        await storing;
        storing = Task.Run(() => StoreNowAsync(source, page, checkpoint, cancellationToken), cancellationToken);
    }

    /// <summary>Waits until everything is stored.</summary>
    internal Task DrainAsync() => storing;

    /// <summary>Waits for the end of what is being stored, whatever it is: before the lease goes.</summary>
    internal async Task SettleAsync() => await storing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private async Task StoreNowAsync(
        SyncSource source,
        UpstreamPage<SessionArrival> page,
        Action<SyncSource> checkpoint,
        CancellationToken cancellationToken
    )
    {
        var result = await ingestor.IngestCountedAsync(
            tenantId,
            page.Items,
            async (db, stored, token) =>
            {
                await lease.RenewAsync(db, token);
                await KeepUnreadableAsync(db, source, page, token);
                var row = await db.SyncSources.SingleAsync(s => s.Id == source.Id, token);
                checkpoint(row);
                Count(row, page, stored);
                await db.SaveChangesAsync(token);
            },
            cancellationToken
        );
        checkpoint(source);
        Count(source, page, result);
        counts.Change(c =>
            c with
            {
                Pages = c.Pages + (page == NoPage ? 0 : 1),
                New = c.New + result.New,
                Changed = c.Changed + result.Changed,
                Unchanged = c.Unchanged + result.Unchanged + result.Older,
                Rejected = c.Rejected + page.Unreadable.Count,
            }
        );
    }

    private static void Count(SyncSource source, UpstreamPage<SessionArrival> page, IngestionResult result)
    {
        source.Pages += page == NoPage ? 0 : 1;
        source.New += result.New;
        source.Changed += result.Changed;
        source.Unchanged += result.Unchanged + result.Older;
    }

    private async Task KeepUnreadableAsync(
        SchedulingDbContext db,
        SyncSource source,
        UpstreamPage<SessionArrival> page,
        CancellationToken cancellationToken
    )
    {
        var known = await db.UnreadableSessions.Where(u => u.SourceId == source.Id).ToListAsync(cancellationToken);
        if (known.Count == 0 && page.Unreadable.Count == 0)
        {
            return;
        }

        var read = page.Items.Select(i => i.Content.Id).ToHashSet(StringComparer.Ordinal);
        db.UnreadableSessions.RemoveRange(known.Where(u => read.Contains(u.ExternalId)));
        foreach (var row in page.Unreadable)
        {
            var id = UnreadableId.Of(row);
            var kept = known.Find(u => u.ExternalId == id);
            if (kept is null)
            {
                kept = new()
                {
                    SourceId = source.Id,
                    ExternalId = id,
                    SeenOn = clock.GetUtcNow().UtcDateTime,
                };
                known.Add(kept);
                db.UnreadableSessions.Add(kept);
            }

            (kept.Reason, kept.Raw) = (row.Reason, row.Raw);
        }
    }
}
