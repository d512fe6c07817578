using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Schedulers.Listing;

namespace SchedulingPro.Core.Schedulers.Administration;

/// <summary>Companies with their schedulers and routers, and what of them can be changed here.</summary>
public sealed class CompanyAdminQuery(IDbContextFactory<SchedulingDbContext> contexts, TimeProvider clock)
{
    /// <summary>Companies by name.</summary>
    public async Task<IReadOnlyList<CompanyAdminItem>> ExecuteAsync(
        DataScope scope,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var companies = await SchedulerListQuery
            .InScope(db.Companies.AsNoTracking(), scope)
            .Select(c => new
            {
                c.Id,
                c.Name,
                c.IsDemo,
                c.ModifiedOn,
                HasKey = c.DataApiKey != "",
                HasOldKey = c.PreviousDataApiKey != null,
                c.PreviousKeyValidUntil,
            })
            .ToListAsync(cancellationToken);
        var ids = companies.Select(c => c.Id).ToList();
        var schedulers = await db
            .Schedulers.AsNoTracking()
            .Where(s => ids.Contains(s.CompanyId))
            .ToListAsync(cancellationToken);
        var routers = await db
            .Routers.AsNoTracking()
            .Where(r => ids.Contains(r.CompanyId))
            .ToListAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var items = schedulers
            .Select(s => new SchedulerAdminItem(
                // Whether it is stale is the list's matter; here it counts as used just now.
                SchedulerListQuery.Item(s, now, null, now),
                s.QuickLaunchLink,
                s.ModifiedOn
            ))
            .Concat(
                routers.Select(r => new SchedulerAdminItem(SchedulerListQuery.Item(r, null, null), "", r.CreatedOn))
            )
            .OrderBy(i => i.Facts.IsRouter)
            .ThenBy(i => i.Facts.Name, StringComparer.CurrentCultureIgnoreCase)
            .ThenBy(i => i.Facts.ExternalId, StringComparer.Ordinal)
            .ToLookup(i => i.Facts.CompanyId);
        var origins = schedulers.ToLookup(s => s.CompanyId, s => s.Origin);
        return
        [
            .. companies
                .OrderBy(c => c.Name, StringComparer.CurrentCultureIgnoreCase)
                .Select(c => new CompanyAdminItem
                {
                    Id = c.Id,
                    Name = c.Name,
                    ModifiedOn = c.ModifiedOn,
                    HasDataApiKey = c.HasKey,
                    OldKeyValidUntil = c.HasOldKey && c.PreviousKeyValidUntil > now ? c.PreviousKeyValidUntil : null,
                    IsDemo = c.IsDemo,
                    IsPlaceholder = CompanyKinds.IsPlaceholder(c.Name),
                    NameReason = FactOwnership.NameReason(c.IsDemo, CompanyKinds.IsPlaceholder(c.Name), origins[c.Id]),
                    KeyReason = FactOwnership.KeyReason(CompanyKinds.IsPlaceholder(c.Name), origins[c.Id]),
                    Items = [.. items[c.Id]],
                }),
        ];
    }
}
