using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Leads.Arrival;
using SchedulingPro.Core.Names;
using SchedulingPro.Core.Schedulers;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Ingestion.Demo;

/// <summary>
/// Invented companies with four months of visits up to now, to try the product on. Their companies are marked, and
/// everything that belongs to them goes again with <see cref="RemoveAsync"/>.
/// </summary>
public sealed class DemoData(
    IDbContextFactory<SchedulingDbContext> contexts,
    SessionIngestor sessions,
    SchedulerIngestor schedulers,
    NameStore names,
    SessionChangeFeed feed,
    TimeProvider clock
)
{
    private const int Seed = 5080;
    private const int RemoveAtOnce = 1000;

    internal int Days { get; init; } = DemoCalendar.Days;

    /// <summary>Whether any demo company is there.</summary>
    public async Task<bool> ExistsAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Companies.AnyAsync(c => c.IsDemo, cancellationToken);
    }

    /// <summary>
    /// Adds demo data to a tenant, in its time zone, up to now; about 25,000 sessions. Adding again doubles nothing: ids stay
    /// the same, and what happened since is added. Returns the number of sessions that are new. Throws
    /// <see cref="InvalidOperationException"/> when there is no such tenant; database errors are thrown, and what was added
    /// until then stays.
    /// </summary>
    public async Task<int> AddAsync(
        long tenantId,
        IProgress<DemoProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var calendar = new DemoCalendar(await ZoneAsync(tenantId, cancellationToken));
        await schedulers.IngestAsync(tenantId, DemoCatalog.Schedulers(now), SchedulerOrigin.Demo, cancellationToken);
        await schedulers.IngestRoutersAsync(tenantId, DemoCatalog.Routers, SchedulerOrigin.Demo, cancellationToken);
        foreach (var (kind, invented) in DemoNames.All)
        {
            await names.TakeInventedAsync(tenantId, kind, invented, cancellationToken);
        }

        var visits = await Task.Run(() => new DemoVisits(calendar, Seed, now).All(Days).ToList(), cancellationToken);
        var (done, added) = (0, 0);
        foreach (var batch in visits.Chunk(SessionIngestor.BatchSize))
        {
            var result = await sessions.IngestAsync(tenantId, batch, null, cancellationToken);
            added += result.New;
            progress?.Report(new(done += batch.Length, visits.Count));
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Provider.OptimizeAsync(db, cancellationToken);
        return added;
    }

    /// <summary>
    /// Removes the demo companies of a tenant with their schedulers, routers, sessions and names, some at a time; words of the
    /// vocabulary stay. May be stopped anywhere and called again. Returns the number of sessions removed.
    /// </summary>
    public async Task<int> RemoveAsync(
        long tenantId,
        IProgress<DemoProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var (owners, total) = await OwnersAsync(tenantId, cancellationToken);
        var removed = 0;
        foreach (var owner in owners)
        {
            int count;
            while ((count = await RemoveSessionsAsync(owner, cancellationToken)) > 0)
            {
                removed += count;
                progress?.Report(new(Math.Min(removed, total), total));
            }
        }

        var changes = new SessionChanges(tenantId, [.. owners], 0, removed);
        await WriteUnit.RunAsync(
            contexts,
            async (db, _, token) =>
            {
                await feed.RecordAsync(db, changes, clock.GetUtcNow().UtcDateTime, token);
                return await RemoveOwnersAsync(db, tenantId, owners, token);
            },
            cancellationToken
        );
        feed.Publish(changes);
        return removed;
    }

    private async Task<TimeZoneInfo> ZoneAsync(long tenantId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var zone =
            await db.Tenants.Where(t => t.Id == tenantId).Select(t => t.TimeZone).FirstOrDefaultAsync(cancellationToken)
            ?? throw new InvalidOperationException($"There is no tenant {tenantId}.");
        return TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : TimeZoneInfo.Utc;
    }

    private async Task<(ImmutableArray<int> Owners, int Sessions)> OwnersAsync(
        long tenantId,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var companies = db.Companies.Where(c => c.TenantId == tenantId && c.IsDemo).Select(c => c.Id);
        var schedulerKeys = await db
            .Schedulers.Where(s => companies.Contains(s.CompanyId))
            .Select(s => s.Key)
            .ToListAsync(cancellationToken);
        var routerKeys = await db
            .Routers.Where(r => companies.Contains(r.CompanyId))
            .Select(r => r.Key)
            .ToListAsync(cancellationToken);
        ImmutableArray<int> owners = [.. schedulerKeys, .. routerKeys];
        var count = await db
            .SessionDayCounts.Where(c => owners.Contains(c.OwnerKey))
            .SumAsync(c => c.Count, cancellationToken);
        return (owners, count);
    }

    private Task<int> RemoveSessionsAsync(int owner, CancellationToken cancellationToken) =>
        WriteUnit.RunAsync(
            contexts,
            async (db, transaction, token) =>
            {
                var ids = await db
                    .Sessions.Where(s => s.OwnerKey == owner)
                    .OrderBy(s => s.Id)
                    .Select(s => s.Id)
                    .Take(RemoveAtOnce)
                    .ToListAsync(token);
                if (ids.Count > 0)
                {
                    await using var store = db.Provider.OpenSessionStore(transaction.GetDbTransaction());
                    await store.DeleteAsync(ids, token);
                    await PendingSessions.NoteAsync(db, ids, token);
                    var days = ids.CountBy(SessionKey.Day).ToDictionary(d => (owner, d.Key), d => -d.Value);
                    await store.AddToDayCountsAsync(days, token);
                }

                return ids.Count;
            },
            cancellationToken
        );

    private static async Task<bool> RemoveOwnersAsync(
        SchedulingDbContext db,
        long tenantId,
        ImmutableArray<int> owners,
        CancellationToken cancellationToken
    )
    {
        await db.SessionDayCounts.Where(c => owners.Contains(c.OwnerKey)).ExecuteDeleteAsync(cancellationToken);
        await db
            .Sessions.Where(s => s.RouterKey != null && owners.Contains(s.RouterKey.Value))
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.RouterKey, (int?)null), cancellationToken);
        await db.Routers.Where(r => owners.Contains(r.Key)).ExecuteDeleteAsync(cancellationToken);
        await db.Schedulers.Where(s => owners.Contains(s.Key)).ExecuteDeleteAsync(cancellationToken);
        var companies = await db
            .Companies.Where(c => c.TenantId == tenantId && c.IsDemo)
            .Select(c => c.Id)
            .ToListAsync(cancellationToken);
        await DemoNames.RemoveAsync(db, tenantId, cancellationToken);
        await db.UserCompanies.Where(u => companies.Contains(u.CompanyId)).ExecuteDeleteAsync(cancellationToken);
        await db.CompanyFollowUps.Where(f => companies.Contains(f.CompanyId)).ExecuteDeleteAsync(cancellationToken);
        await db.Companies.Where(c => companies.Contains(c.Id)).ExecuteDeleteAsync(cancellationToken);
        return true;
    }
}
