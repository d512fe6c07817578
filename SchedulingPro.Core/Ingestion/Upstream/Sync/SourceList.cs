using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion.Upstream.Client;
using SchedulingPro.Core.Schedulers;

namespace SchedulingPro.Core.Ingestion.Upstream.Sync;

/// <summary>
/// Brings the account's schedulers in and keeps the connection's list of sources: new ones are added, those that upstream
/// does not list any more are kept and marked.
/// </summary>
internal sealed class SourceList(
    IDbContextFactory<SchedulingDbContext> contexts,
    SchedulerIngestor schedulers,
    IUpstreamClient client,
    SyncLease lease,
    TimeProvider clock
)
{
    // As for sessions of one millisecond: the list is short, so it is simply read again until two readings agree.
    private const int MostReadings = 4;

    /// <summary>Reads the list and answers the sources in the order of their keys; unreadable schedulers are reported as problems.</summary>
    internal async Task<List<SyncSource>> RefreshAsync(
        int connectionId,
        long tenantId,
        int pageSize,
        List<string> problems,
        CancellationToken cancellationToken
    )
    {
        var (read, unreadable) = await ReadAsync(pageSize, cancellationToken);
        await schedulers.IngestAsync(tenantId, [.. read.Values], SchedulerOrigin.Upstream, cancellationToken);
        problems.AddRange(
            unreadable.Values.Select(u =>
                $"Scheduler {u.Id ?? "without a readable id"} could not be taken: {u.Reason}. Its sessions are read all the same where its id is known."
            )
        );
        var listed = read
            .Keys.Concat(unreadable.Values.Select(u => u.Id).OfType<string>())
            .ToHashSet(StringComparer.Ordinal);
        return await WriteUnit.RunAsync(
            contexts,
            async (db, _, token) =>
            {
                await lease.RenewAsync(db, token);
                return await StoreAsync(db, connectionId, tenantId, listed, token);
            },
            cancellationToken
        );
    }

    private async Task<(
        Dictionary<string, SchedulerContent> Read,
        Dictionary<string, UnreadableRow> Unreadable
    )> ReadAsync(int pageSize, CancellationToken cancellationToken)
    {
        var read = new Dictionary<string, SchedulerContent>(StringComparer.Ordinal);
        var unreadable = new Dictionary<string, UnreadableRow>(StringComparer.Ordinal);
        for (var reading = 1; reading <= MostReadings; reading++)
        {
            var before = read.Count + unreadable.Count;
            var hasMore = true;
            var number = 0;
            while (hasMore)
            {
                var list = new UpstreamList { Page = ++number, PageSize = pageSize };
                var page = await client.SchedulersAsync(list, cancellationToken);
                foreach (var scheduler in page.Items)
                {
                    if (!read.TryGetValue(scheduler.Id, out var known) || known.ModifiedOn <= scheduler.ModifiedOn)
                    {
                        read[scheduler.Id] = scheduler;
                    }
                }

                foreach (var row in page.Unreadable)
                {
                    unreadable[UnreadableId.Of(row)] = row;
                }

                hasMore = page.HasMore && page.Items.Count + page.Unreadable.Count > 0;
            }

            if (number == 1 || read.Count + unreadable.Count == before)
            {
                break;
            }
        }

        return (read, unreadable);
    }

    private async Task<List<SyncSource>> StoreAsync(
        SchedulingDbContext db,
        int connectionId,
        long tenantId,
        HashSet<string> listed,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var sources = await db.SyncSources.Where(s => s.ConnectionId == connectionId).ToListAsync(cancellationToken);
        var known = sources.Where(s => !s.IsRouter).ToDictionary(s => s.ExternalId, StringComparer.Ordinal);
        foreach (var id in listed.Where(id => !known.ContainsKey(id)).Order(StringComparer.Ordinal))
        {
            var source = new SyncSource
            {
                ConnectionId = connectionId,
                ExternalId = id,
                CreatedOn = now,
            };
            sources.Add(source);
            db.SyncSources.Add(source);
        }

        foreach (var source in sources.Where(s => !s.IsRouter))
        {
            source.GoneOn = listed.Contains(source.ExternalId) ? null : source.GoneOn ?? now;
        }

        await db.SaveChangesAsync(cancellationToken);
        await MarkVanishedAsync(db, tenantId, [.. known.Keys.Except(listed)], listed, now, cancellationToken);
        return [.. sources.OrderBy(s => s.IsRouter).ThenBy(s => s.Id)];
    }

    private static async Task MarkVanishedAsync(
        SchedulingDbContext db,
        long tenantId,
        string[] gone,
        HashSet<string> listed,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        await db
            .Schedulers.Where(s => s.TenantId == tenantId && s.VanishedOn == null && gone.Contains(s.ExternalId))
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.VanishedOn, now), cancellationToken);
        var back = await db
            .Schedulers.Where(s => s.TenantId == tenantId && s.VanishedOn != null)
            .ToListAsync(cancellationToken);
        foreach (var scheduler in back.Where(s => listed.Contains(s.ExternalId)))
        {
            scheduler.VanishedOn = null;
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
