using System.Collections.Concurrent;
using System.Collections.Frozen;
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
    // One statement, compiled once for each provider's model: it stands before every question.
    private static readonly ConcurrentDictionary<
        Type,
        Func<SchedulingDbContext, IAsyncEnumerable<SessionOwner>>
    > AllOwners = new();

    private static Func<SchedulingDbContext, IAsyncEnumerable<SessionOwner>> Compile() =>
        EF.CompileAsyncQuery(
            (SchedulingDbContext db) =>
                db
                    .Schedulers.Join(
                        db.Companies,
                        s => s.CompanyId,
                        c => c.Id,
                        (s, c) =>
                            new
                            {
                                s.Key,
                                s.TenantId,
                                s.ExternalId,
                                s.Name,
                                s.CompanyId,
                                CompanyName = c.Name,
                            }
                    )
                    .Concat(
                        db.Routers.Join(
                            db.Companies,
                            r => r.CompanyId,
                            c => c.Id,
                            (r, c) =>
                                new
                                {
                                    r.Key,
                                    r.TenantId,
                                    r.ExternalId,
                                    r.Name,
                                    r.CompanyId,
                                    CompanyName = c.Name,
                                }
                        )
                    )
                    .Select(o => new SessionOwner(o.Key, o.TenantId, o.ExternalId, o.Name, o.CompanyId, o.CompanyName))
        );

    private readonly FrozenDictionary<int, SessionOwner> owners;

    private OwnerDirectory(IEnumerable<SessionOwner> owners, bool isComplete)
    {
        this.owners = owners.ToFrozenDictionary(o => o.Key);
        IsComplete = isComplete;
    }

    /// <summary>All of them.</summary>
    public IEnumerable<SessionOwner> All => owners.Values;

    /// <summary>Whether these are all there are, so that no condition on the owner is needed.</summary>
    internal bool IsComplete { get; }

    /// <summary>The owner with this key, or null when the asker may not see it.</summary>
    public SessionOwner? Find(int key) => owners.GetValueOrDefault(key);

    /// <summary>The scheduler or router with this id, or null when the asker may not see it.</summary>
    internal SessionOwner? Find(long tenantId, string externalId, bool isRouter) =>
        owners.Values.FirstOrDefault(o =>
            o.TenantId == tenantId
            && o.IsRouter == isRouter
            && string.Equals(o.ExternalId, externalId, StringComparison.Ordinal)
        );

    internal static async Task<OwnerDirectory> LoadAsync(
        SchedulingDbContext db,
        DataScope scope,
        CancellationToken cancellationToken
    )
    {
        var found = new List<SessionOwner>();
        await foreach (
            var owner in AllOwners.GetOrAdd(db.GetType(), _ => Compile())(db).WithCancellation(cancellationToken)
        )
        {
            if (scope.Sees(owner.CompanyId))
            {
                found.Add(owner);
            }
        }

        return new(found, scope.AllCompanies);
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
