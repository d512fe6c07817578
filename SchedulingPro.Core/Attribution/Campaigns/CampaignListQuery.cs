using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Attribution.Campaigns;

/// <summary>Campaigns as sources write them and as they count after clean-up.</summary>
public sealed class CampaignListQuery(IDbContextFactory<SchedulingDbContext> contexts)
{
    /// <summary>
    /// Campaigns of <paramref name="tenantId"/> with their sessions in <paramref name="selection"/>, without bots. A merged name that
    /// no session of the selection has is not among the names, but its merge is among the merges. A scope that does not see all
    /// companies is told of merges only what its own sessions carry.
    /// </summary>
    public async Task<CampaignList> ExecuteAsync(
        DataScope scope,
        long tenantId,
        SessionSelection selection,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var set = await SessionSet.OpenAsync(db, scope, selection.ForMetrics(), cancellationToken);
        var spellings = await set
            .Rows.Where(s => s.TenantId == tenantId && s.CampaignCode != 0)
            .GroupBy(s => s.CampaignCode)
            .Select(g => new { Code = g.Key, Sessions = g.LongCount() })
            .Join(db.Vocabulary, g => g.Code, w => w.Id, (g, w) => new { w.Value, g.Sessions })
            .ToListAsync(cancellationToken);
        var aliases = await db
            .CampaignAliases.AsNoTracking()
            .Where(a => a.TenantId == tenantId)
            .ToListAsync(cancellationToken);
        var final = CampaignChains.Resolve(aliases.Select(a => (a.Spelling, a.Name)));
        var names = spellings
            .GroupBy(s => final.GetValueOrDefault(s.Value, s.Value), s => new CampaignCount(s.Value, s.Sessions))
            .Select(g => new CampaignName(
                g.Key,
                g.Sum(s => s.Sessions),
                [.. g.OrderByDescending(s => s.Sessions).ThenBy(s => s.Name, StringComparer.Ordinal)]
            ))
            .OrderByDescending(n => n.Sessions)
            .ThenBy(n => n.Name, StringComparer.Ordinal)
            .ToList();
        var own = spellings.Select(s => s.Value).ToHashSet(StringComparer.Ordinal);
        return new(
            names,
            await MergesAsync(
                db,
                scope.AllCompanies ? aliases : aliases.FindAll(a => own.Contains(a.Spelling)),
                cancellationToken
            ),
            CampaignSuggestions.Of(names.Select(n => new CampaignCount(n.Name, n.Sessions)))
        );
    }

    private static async Task<IReadOnlyList<CampaignMerge>> MergesAsync(
        SchedulingDbContext db,
        List<CampaignAlias> aliases,
        CancellationToken cancellationToken
    )
    {
        var ids = aliases.Select(a => a.UserId).Distinct().ToList();
        var users = await db
            .Users.AsNoTracking()
            .Where(u => ids.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellationToken);
        return
        [
            .. aliases
                .GroupBy(a => a.MergeId)
                .Select(g => new CampaignMerge(
                    g.Key,
                    g.First().Name,
                    [.. g.Select(a => a.Spelling).Order(StringComparer.Ordinal)],
                    users.GetValueOrDefault(g.First().UserId, "somebody who left"),
                    g.First().MergedOn
                ))
                .OrderByDescending(m => m.MergedOn)
                .ThenBy(m => m.Id),
        ];
    }
}
