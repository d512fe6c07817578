using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Schedulers;

namespace SchedulingPro.Core.Ingestion;

/// <summary>
/// Finds the schedulers and routers that arrivals belong to, inside the batch's transaction. One that is not known yet is
/// kept as a placeholder, so that files may come in any order and nothing is lost.
/// </summary>
internal sealed class SessionOwners(SchedulingDbContext db, long tenantId, DateTime now)
{
    internal const string PlaceholderCompany = "Unknown company";

    /// <summary>Id of the router that stands in for whatever a session of <see cref="SessionArrival.IsUnplaced"/> belongs to.</summary>
    internal const string UnplacedRouter = "not-placed-yet";

    private const string UnplacedName = "Not placed yet";

    private readonly Dictionary<string, int> schedulers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> routers = new(StringComparer.Ordinal);

    internal async Task LoadAsync(IReadOnlyList<SessionArrival> arrivals, CancellationToken cancellationToken)
    {
        var schedulerIds = arrivals
            .Select(a => a.Content.SchedulerId ?? a.SchedulerPath)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        var routerIds = arrivals
            .Select(a => a.RouterPath ?? (a.IsUnplaced ? UnplacedRouter : null))
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        foreach (var chunk in schedulerIds.Chunk(500))
        {
            var found = await db
                .Schedulers.AsNoTracking()
                .Where(s => s.TenantId == tenantId && chunk.Contains(s.ExternalId))
                .Select(s => new { s.ExternalId, s.Key })
                .ToListAsync(cancellationToken);
            found.ForEach(s => schedulers[s.ExternalId] = s.Key);
        }

        foreach (var chunk in routerIds.Chunk(500))
        {
            var found = await db
                .Routers.AsNoTracking()
                .Where(r => r.TenantId == tenantId && chunk.Contains(r.ExternalId))
                .Select(r => new { r.ExternalId, r.Key })
                .ToListAsync(cancellationToken);
            found.ForEach(r => routers[r.ExternalId] = r.Key);
        }

        schedulerIds.ExceptWith(schedulers.Keys);
        routerIds.ExceptWith(routers.Keys);
        if (schedulerIds.Count + routerIds.Count > 0)
        {
            await AddPlaceholdersAsync(schedulerIds, routerIds, cancellationToken);
        }
    }

    /// <summary>Key of the owner of sessions that are not placed yet; only for batches that hold some.</summary>
    internal int Unplaced => routers[UnplacedRouter];

    internal int? Scheduler(SessionArrival arrival) =>
        (arrival.Content.SchedulerId ?? arrival.SchedulerPath) is { } id ? schedulers[id] : null;

    internal int? Router(SessionArrival arrival) => arrival.RouterPath is { } id ? routers[id] : null;

    private async Task AddPlaceholdersAsync(
        IReadOnlyCollection<string> schedulerIds,
        IReadOnlyCollection<string> routerIds,
        CancellationToken cancellationToken
    )
    {
        var companyId = await PlaceholderCompanyAsync(cancellationToken);
        var key = await SchedulerKeys.NextSchedulerAsync(db, cancellationToken);
        foreach (var id in schedulerIds)
        {
            schedulers[id] = key;
            db.Schedulers.Add(
                new()
                {
                    Key = key++,
                    TenantId = tenantId,
                    CompanyId = companyId,
                    ExternalId = id,
                    Name = id,
                    Origin = SchedulerOrigin.Placeholder,
                    CreatedOn = now,
                    ModifiedOn = DateTime.UnixEpoch,
                }
            );
        }

        key = await SchedulerKeys.NextRouterAsync(db, cancellationToken);
        foreach (var id in routerIds)
        {
            routers[id] = key;
            db.Routers.Add(
                new()
                {
                    Key = key--,
                    TenantId = tenantId,
                    CompanyId = companyId,
                    ExternalId = id,
                    Name = id == UnplacedRouter ? UnplacedName : id,
                    Origin = SchedulerOrigin.Placeholder,
                    CreatedOn = now,
                }
            );
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private async Task<int> PlaceholderCompanyAsync(CancellationToken cancellationToken)
    {
        var company = await db.Companies.FirstOrDefaultAsync(
            c => c.TenantId == tenantId && c.Name == PlaceholderCompany,
            cancellationToken
        );
        if (company is null)
        {
            company = new()
            {
                TenantId = tenantId,
                Name = PlaceholderCompany,
                CreatedOn = now,
                ModifiedOn = now,
            };
            db.Companies.Add(company);
            await db.SaveChangesAsync(cancellationToken);
        }

        return company.Id;
    }

    /// <summary>Removes the owner of unplaced sessions, and its company, once all of them are placed.</summary>
    internal static async Task RemoveUnplacedAsync(
        SchedulingDbContext db,
        long tenantId,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        var unplaced = await db.Routers.FirstOrDefaultAsync(
            r => r.TenantId == tenantId && r.ExternalId == UnplacedRouter,
            cancellationToken
        );
        if (unplaced is null || await db.Sessions.AnyAsync(s => s.OwnerKey == unplaced.Key, cancellationToken))
        {
            return;
        }

        await db.SessionDayCounts.Where(c => c.OwnerKey == unplaced.Key).ExecuteDeleteAsync(cancellationToken);
        db.Routers.Remove(unplaced);
        await db.SaveChangesAsync(cancellationToken);
        var companies = await CompanyNames.LoadAsync(db, tenantId, SchedulerOrigin.Placeholder, now, cancellationToken);
        await companies.RemoveEmptyPlaceholderAsync(cancellationToken);
    }
}
