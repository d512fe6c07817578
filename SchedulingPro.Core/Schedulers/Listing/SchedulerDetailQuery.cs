using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Reporting;

namespace SchedulingPro.Core.Schedulers.Listing;

/// <summary>One scheduler or router.</summary>
public sealed class SchedulerDetailQuery(IDbContextFactory<SchedulingDbContext> contexts, TimeProvider clock)
{
    /// <summary>
    /// The scheduler, else the router, with this id; null when there is none or the asker may not see it.
    /// <paramref name="window"/> is the window of the activity.
    /// </summary>
    public async Task<SchedulerDetail?> ExecuteAsync(
        DataScope scope,
        string externalId,
        UtcWindow window,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var allowed = SchedulerListQuery.InScope(db.Companies.AsNoTracking(), scope);
        var scheduler = await (
            from s in db.Schedulers.AsNoTracking()
            join c in allowed on s.CompanyId equals c.Id
            where s.ExternalId == externalId
            orderby s.Key
            select new
            {
                Owner = s,
                c.Name,
                HasKey = c.DataApiKey != "",
                Last = db.Sessions.Where(x => x.OwnerKey == s.Key).Max(x => (long?)x.Id),
            }
        ).FirstOrDefaultAsync(cancellationToken);
        if (scheduler is not null)
        {
            var activity = await ActivityAsync(db, scope, scheduler.Owner.Key, window, cancellationToken);
            return new(
                SchedulerListQuery.Item(
                    scheduler.Owner,
                    SchedulerListQuery.CreatedOn(scheduler.Last),
                    activity,
                    clock.GetUtcNow().UtcDateTime
                ),
                scheduler.Owner.TenantId,
                scheduler.Name,
                scheduler.Owner.QuickLaunchLink,
                scheduler.HasKey
            );
        }

        var router = await (
            from r in db.Routers.AsNoTracking()
            join c in allowed on r.CompanyId equals c.Id
            where r.ExternalId == externalId
            orderby r.Key descending
            select new
            {
                Owner = r,
                c.Name,
                HasKey = c.DataApiKey != "",
                Last = db.Sessions.Where(x => x.RouterKey == r.Key).Max(x => (long?)x.Id),
            }
        ).FirstOrDefaultAsync(cancellationToken);
        return router is null
            ? null
            : new(
                SchedulerListQuery.Item(
                    router.Owner,
                    SchedulerListQuery.CreatedOn(router.Last),
                    await ActivityAsync(db, scope, router.Owner.Key, window, cancellationToken)
                ),
                router.Owner.TenantId,
                router.Name,
                "",
                router.HasKey
            );
    }

    private static async Task<SchedulerActivity?> ActivityAsync(
        SchedulingDbContext db,
        DataScope scope,
        int key,
        UtcWindow window,
        CancellationToken cancellationToken
    )
    {
        List<int> owners = [key];
        if (key < 0)
        {
            var companies = SchedulerListQuery.InScope(db.Companies.AsNoTracking(), scope).Select(c => c.Id);
            owners.AddRange(
                await db
                    .Schedulers.Where(s => companies.Contains(s.CompanyId))
                    .Select(s => s.Key)
                    .ToListAsync(cancellationToken)
            );
        }

        return (await SchedulerActivities.LoadAsync(db, owners, window, cancellationToken)).GetValueOrDefault(key);
    }
}
