using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Sessions.Filters;

/// <summary>
/// The schedulers and routers that the asker may see. Session rows carry only their keys, so every query starts here; a
/// scope without companies finds none.
/// </summary>
public sealed class OwnerDirectory
{
    private readonly ImmutableDictionary<int, SessionOwner> owners;

    private OwnerDirectory(IEnumerable<SessionOwner> owners, bool isComplete)
    {
        this.owners = owners.ToImmutableDictionary(o => o.Key);
        IsComplete = isComplete;
    }

    /// <summary>All of them.</summary>
    public IEnumerable<SessionOwner> All => owners.Values;

    /// <summary>Whether these are all there are, so that no condition on the owner is needed.</summary>
    internal bool IsComplete { get; }

    /// <summary>The owner with this key, or null when the asker may not see it.</summary>
    public SessionOwner? Find(int key) => owners.GetValueOrDefault(key);

    internal static async Task<OwnerDirectory> LoadAsync(
        SchedulingDbContext db,
        DataScope scope,
        CancellationToken cancellationToken
    )
    {
        var companies = await db.Companies.AsNoTracking().ToDictionaryAsync(c => c.Id, c => c.Name, cancellationToken);
        var schedulers = await db
            .Schedulers.AsNoTracking()
            .Select(s => new
            {
                s.Key,
                s.ExternalId,
                s.Name,
                s.CompanyId,
                s.TenantId,
            })
            .ToListAsync(cancellationToken);
        var routers = await db
            .Routers.AsNoTracking()
            .Select(r => new
            {
                r.Key,
                r.ExternalId,
                r.Name,
                r.CompanyId,
                r.TenantId,
            })
            .ToListAsync(cancellationToken);
        return new(
            schedulers
                .Concat(routers)
                .Where(o => scope.Sees(o.CompanyId))
                .Select(o => new SessionOwner(
                    o.Key,
                    o.TenantId,
                    o.ExternalId,
                    o.Name,
                    o.CompanyId,
                    companies[o.CompanyId]
                )),
            scope.AllCompanies
        );
    }

    /// <summary>
    /// Keys of the owners that scope and filter leave, or null when that is all of them and no condition is needed.
    /// </summary>
    internal List<int>? Keys(SessionFilter filter)
    {
        var kept = owners.Values.AsEnumerable();
        var limited = !IsComplete;
        foreach (var key in new[] { FilterKeys.Company, FilterKeys.Scheduler })
        {
            if (filter.Terms.TryGetValue(key, out var term))
            {
                limited = true;
                kept = kept.Where(o => term.Values.Contains(Value(o, key)) != term.Excluded);
            }
        }

        return limited ? [.. kept.Select(o => o.Key).Order()] : null;
    }

    private static string Value(SessionOwner owner, string key) =>
        key == FilterKeys.Company
            ? owner.CompanyId.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : owner.ExternalId;
}
