using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Schedulers.Listing;

/// <summary>Every company with its schedulers and routers, what visitors did there, and what needs attention.</summary>
public sealed class SchedulerListQuery(IDbContextFactory<SchedulingDbContext> contexts, TimeProvider clock)
{
    /// <summary>An active scheduler without a session for this long is stale.</summary>
    public static readonly TimeSpan StaleAfter = TimeSpan.FromDays(14);

    private const string CopyPrefix = "Copy of ";

    /// <summary>Companies by name; <paramref name="window"/> is the window of the activity.</summary>
    public async Task<IReadOnlyList<SchedulerListCompany>> ExecuteAsync(
        DataScope scope,
        UtcWindow window,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var companies = await InScope(db.Companies.AsNoTracking(), scope)
            .Select(c => new
            {
                c.Id,
                c.Name,
                c.IsDemo,
            })
            .ToListAsync(cancellationToken);
        var ids = companies.Select(c => c.Id).ToList();

        // The newest session of each is one step in the covering index, never a pass over all sessions.
        var schedulers = await db
            .Schedulers.AsNoTracking()
            .Where(s => ids.Contains(s.CompanyId))
            .Select(s => new
            {
                Scheduler = s,
                Last = db.Sessions.Where(x => x.OwnerKey == s.Key).Max(x => (long?)x.Id),
            })
            .ToListAsync(cancellationToken);
        var routers = await db
            .Routers.AsNoTracking()
            .Where(r => ids.Contains(r.CompanyId))
            .Select(r => new { Router = r, Last = db.Sessions.Where(x => x.RouterKey == r.Key).Max(x => (long?)x.Id) })
            .ToListAsync(cancellationToken);
        var owners = schedulers.Select(s => s.Scheduler.Key).Concat(routers.Select(r => r.Router.Key)).ToList();
        var activity = await SchedulerActivities.LoadAsync(db, owners, window, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var items = schedulers
            .Select(s => Item(s.Scheduler, CreatedOn(s.Last), activity.GetValueOrDefault(s.Scheduler.Key), now))
            .Concat(routers.Select(r => Item(r.Router, CreatedOn(r.Last), activity.GetValueOrDefault(r.Router.Key))))
            .ToLookup(i => i.CompanyId);
        return
        [
            .. companies
                .OrderBy(c => c.Name, StringComparer.CurrentCultureIgnoreCase)
                .Select(c => new SchedulerListCompany(
                    c.Id,
                    c.Name,
                    c.IsDemo,
                    [
                        .. items[c.Id]
                            .OrderBy(i => i.IsRouter)
                            .ThenBy(i => i.Name, StringComparer.CurrentCultureIgnoreCase)
                            .ThenBy(i => i.ExternalId, StringComparer.Ordinal),
                    ]
                )),
        ];
    }

    internal static IQueryable<Company> InScope(IQueryable<Company> companies, DataScope scope)
    {
        if (scope.AllCompanies)
        {
            return companies;
        }

        var allowed = scope.CompanyIds.ToList();
        return companies.Where(c => allowed.Contains(c.Id));
    }

    internal static SchedulerListItem Item(
        Scheduler scheduler,
        DateTime? lastSession,
        SchedulerActivity? activity,
        DateTime now
    )
    {
        var known = scheduler.Origin != SchedulerOrigin.Placeholder;
        return new()
        {
            Key = scheduler.Key,
            ExternalId = scheduler.ExternalId,
            Name = scheduler.Name,
            CompanyId = scheduler.CompanyId,
            Status = scheduler.Status,
            Mode = known ? scheduler.Mode : null,
            IsDefault = scheduler.IsDefault,
            Origin = scheduler.Origin,
            CreatedOn = known ? scheduler.CreatedOn : null,
            ModifiedOn = known ? scheduler.ModifiedOn : null,
            LastSessionOn = lastSession,
            VanishedOn = scheduler.VanishedOn,
            Activity = activity ?? SchedulerActivity.None,
            Attention = AttentionOf(scheduler, lastSession, now),
        };
    }

    internal static SchedulerListItem Item(Router router, DateTime? lastSession, SchedulerActivity? activity) =>
        new()
        {
            Key = router.Key,
            ExternalId = router.ExternalId,
            Name = router.Name,
            CompanyId = router.CompanyId,
            Origin = router.Origin,
            CreatedOn = router.Origin == SchedulerOrigin.Placeholder ? null : router.CreatedOn,
            LastSessionOn = lastSession,
            Activity = activity ?? SchedulerActivity.None,
            Attention =
                router.Origin == SchedulerOrigin.Placeholder
                    ? SchedulerAttention.KnownOnlyById
                    : SchedulerAttention.None,
        };

    internal static DateTime? CreatedOn(long? key) => key is { } k ? SessionKey.CreatedOn(k) : null;

    private static SchedulerAttention AttentionOf(Scheduler scheduler, DateTime? lastSession, DateTime now)
    {
        if (scheduler.Origin == SchedulerOrigin.Placeholder)
        {
            return SchedulerAttention.KnownOnlyById;
        }

        if (scheduler.VanishedOn is not null)
        {
            // What else is odd about it does not matter any more.
            return SchedulerAttention.Vanished;
        }

        var attention = SchedulerAttention.None;
        var since = now - StaleAfter;
        if (
            SchedulerStatuses.IsActive(scheduler.Status)
            && scheduler.CreatedOn < since
            && (lastSession is null || lastSession < since)
        )
        {
            attention |= SchedulerAttention.Stale;
        }

        if (
            SchedulerStatuses.IsDraft(scheduler.Status)
            && scheduler.Name.StartsWith(CopyPrefix, StringComparison.OrdinalIgnoreCase)
        )
        {
            attention |= SchedulerAttention.CopyDraft;
        }

        return attention;
    }
}
