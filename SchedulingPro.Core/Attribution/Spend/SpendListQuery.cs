using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Attribution.Spend;

/// <summary>The advertising costs that were entered.</summary>
public sealed class SpendListQuery(IDbContextFactory<SchedulingDbContext> contexts)
{
    /// <summary>Most entries listed.</summary>
    public const int Most = 200;

    /// <summary>
    /// The newest entries of <paramref name="tenantId"/>. Whoever is limited to some companies sees the costs of these, and not
    /// those of all together.
    /// </summary>
    public Task<SpendList> ExecuteAsync(DataScope scope, long tenantId, CancellationToken cancellationToken) =>
        ListAsync(scope, tenantId, Most, cancellationToken);

    /// <summary>All entries likewise, however many they are.</summary>
    public Task<SpendList> AllAsync(DataScope scope, long tenantId, CancellationToken cancellationToken) =>
        ListAsync(scope, tenantId, int.MaxValue, cancellationToken);

    private async Task<SpendList> ListAsync(
        DataScope scope,
        long tenantId,
        int most,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var currency = await CurrencyAsync(db, tenantId, cancellationToken);
        var companies = await db
            .Companies.AsNoTracking()
            .Where(c => c.TenantId == tenantId)
            .OrderBy(c => c.Name)
            .Select(c => new { c.Id, c.Name })
            .ToListAsync(cancellationToken);
        var visible = Visible(db, scope, tenantId);
        var newest = await visible
            .GroupBy(s => s.EntryId)
            .Select(g => new
            {
                g.Key,
                On = g.Max(s => s.EnteredOn),
                UserId = g.Max(s => s.UserId),
                Count = g.Count(),
                Cents = g.Sum(s => s.Cents),
                First = g.Min(s => s.First),
                Last = g.Max(s => s.Last),
                FirstId = g.Min(s => s.Id),
            })
            .OrderByDescending(g => g.On)
            .Take(most)
            .ToListAsync(cancellationToken);

        // A file of costs has thousands of rows; the list only names some. The rows of an entry are stored one after the other.
        var named = newest.SelectMany(g => Enumerable.Range(g.FirstId, Math.Min(g.Count, SpendEntry.Named))).ToList();
        var drafts = new List<CampaignSpend>();
        foreach (var some in named.Chunk(Most * SpendEntry.Named))
        {
            drafts.AddRange(
                await visible.Where(s => some.Contains(s.Id)).OrderBy(s => s.Id).ToListAsync(cancellationToken)
            );
        }

        var rows = drafts.ToLookup(s => s.EntryId, Draft);
        var ids = newest.Select(g => g.UserId).Distinct().ToList();
        var users = await db
            .Users.AsNoTracking()
            .Where(u => ids.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellationToken);
        return new(
            currency,
            [
                .. newest
                    .Select(g => new SpendEntry(
                        g.Key,
                        [.. rows[g.Key]],
                        users.GetValueOrDefault(g.UserId, "somebody who left"),
                        g.On
                    )
                    {
                        Count = g.Count,
                        Cents = g.Cents,
                        First = g.First,
                        Last = g.Last,
                    })
                    .OrderByDescending(e => e.EnteredOn)
                    .ThenBy(e => e.Id),
            ],
            companies.Where(c => scope.Sees(c.Id)).ToDictionary(c => c.Id, c => c.Name)
        );
    }

    /// <summary>Which of <paramref name="drafts"/> are in already, with the same days, company, source, campaign and amount.</summary>
    public async Task<IReadOnlySet<SpendDraft>> KnownAsync(
        DataScope scope,
        long tenantId,
        IReadOnlyList<SpendDraft> drafts,
        CancellationToken cancellationToken
    )
    {
        if (drafts.Count == 0)
        {
            return new HashSet<SpendDraft>();
        }

        var (first, last) = (drafts.Min(d => d.First), drafts.Max(d => d.Last));
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var stored = await Visible(db, scope, tenantId)
            .Where(s => s.First >= first && s.Last <= last)
            .ToListAsync(cancellationToken);
        var known = stored.Select(Draft).ToHashSet();
        return drafts.Where(d => known.Contains(d with { Line = 0 })).ToHashSet();
    }

    internal static IQueryable<CampaignSpend> Visible(SchedulingDbContext db, DataScope scope, long tenantId)
    {
        var spends = db.CampaignSpends.AsNoTracking().Where(s => s.TenantId == tenantId);
        if (scope.AllCompanies)
        {
            return spends;
        }

        var companies = scope.CompanyIds.ToList();
        return spends.Where(s => s.CompanyId != null && companies.Contains(s.CompanyId.Value));
    }

    internal static async Task<string> CurrencyAsync(
        SchedulingDbContext db,
        long tenantId,
        CancellationToken cancellationToken
    ) =>
        await db
            .Tenants.AsNoTracking()
            .Where(t => t.Id == tenantId)
            .Select(t => t.Currency)
            .FirstOrDefaultAsync(cancellationToken)
            is { Length: > 0 } currency
            ? currency
            : "USD";

    private static SpendDraft Draft(CampaignSpend spend) =>
        new(spend.First, spend.Last, spend.Cents)
        {
            CompanyId = spend.CompanyId,
            Source = spend.Source,
            Campaign = spend.Campaign,
        };
}
