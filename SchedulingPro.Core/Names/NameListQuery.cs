using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Names;

/// <summary>The names that are known, and the ids in sessions that have none.</summary>
public sealed class NameListQuery(IDbContextFactory<SchedulingDbContext> contexts)
{
    /// <summary>Most items that are returned at once.</summary>
    public const int Limit = 500;

    /// <summary>
    /// Names of <paramref name="kind"/> whose name, id or ZIP code holds <paramref name="search"/> (empty for all). Names are the
    /// whole account's; a scope that does not see all companies sees none. Ids without a name are those of any tenant.
    /// </summary>
    public async Task<NameList> ExecuteAsync(
        DataScope scope,
        long tenantId,
        NameKind kind,
        string search,
        CancellationToken cancellationToken
    )
    {
        var items = await AllAsync(scope, tenantId, kind, cancellationToken);
        var found = Holding(items, search);
        return new(
            [.. found.Take(Limit)],
            found.Count,
            items.Count(i => i.Name is not null),
            items.Count(i => i.Name is null)
        );
    }

    /// <summary>Of all names of <paramref name="kind"/> those that hold <paramref name="search"/>, however many they are.</summary>
    public async Task<IReadOnlyList<NameListItem>> FindAsync(
        DataScope scope,
        long tenantId,
        NameKind kind,
        string search,
        CancellationToken cancellationToken
    ) => Holding(await AllAsync(scope, tenantId, kind, cancellationToken), search);

    /// <summary>All names of <paramref name="kind"/>, and before them the ids that sessions use without one.</summary>
    public async Task<IReadOnlyList<NameListItem>> AllAsync(
        DataScope scope,
        long tenantId,
        NameKind kind,
        CancellationToken cancellationToken
    )
    {
        if (!scope.AllCompanies)
        {
            return [];
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var named = await db
            .ReferenceNames.AsNoTracking()
            .Where(n => n.TenantId == tenantId && n.Kind == kind)
            .ToListAsync(cancellationToken);
        var zips = await ZipsAsync(db, tenantId, kind, cancellationToken);
        var items = named
            .Select(n => new NameListItem(
                n.ExternalId.ToString(CultureInfo.InvariantCulture),
                n.Name,
                n.IsActive,
                n.IsFromFile,
                [.. zips[n.ExternalId]],
                n.ModifiedOn
            ))
            .ToList();
        var known = items.Select(i => i.Id).ToHashSet(StringComparer.Ordinal);
        var unnamed = (await UsedAsync(db, kind, cancellationToken)).Where(id => !known.Contains(id));
        items.AddRange(unnamed.Select(id => new NameListItem(id, null, true, false, [], null)));
        return
        [
            .. items
                .OrderBy(i => i.Name is not null)
                .ThenBy(i => i.Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(i => i.Id.Length)
                .ThenBy(i => i.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The tenants that names can be loaded for: id and name.</summary>
    public async Task<IReadOnlyList<(long Id, string Name)>> TenantsAsync(
        DataScope scope,
        CancellationToken cancellationToken
    )
    {
        if (!scope.AllCompanies)
        {
            return [];
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var tenants = await db
            .Tenants.AsNoTracking()
            .OrderBy(t => t.Id)
            .Select(t => new { t.Id, t.Name })
            .ToListAsync(cancellationToken);
        return [.. tenants.Select(t => (t.Id, t.Name))];
    }

    /// <summary>The ids of a kind that sessions use.</summary>
    internal static Task<List<string>> UsedAsync(
        SchedulingDbContext db,
        NameKind kind,
        CancellationToken cancellationToken
    )
    {
        var dictionary = NameKinds.Vocabulary(kind);
        return db
            .Vocabulary.AsNoTracking()
            .Where(w => w.Kind == dictionary)
            .Select(w => w.Value)
            .ToListAsync(cancellationToken);
    }

    private static async Task<ILookup<long, string>> ZipsAsync(
        SchedulingDbContext db,
        long tenantId,
        NameKind kind,
        CancellationToken cancellationToken
    )
    {
        var zips =
            kind == NameKind.Zone
                ? await db
                    .ZoneZips.AsNoTracking()
                    .Where(z => z.TenantId == tenantId)
                    .OrderBy(z => z.Zip)
                    .ToListAsync(cancellationToken)
                : [];
        return zips.ToLookup(z => z.ZoneId, z => z.Zip);
    }

    private static List<NameListItem> Holding(IReadOnlyList<NameListItem> items, string search) =>
        [.. items.Where(i => Holds(i, search))];

    private static bool Holds(NameListItem item, string search) =>
        search.Length == 0
        || item.Id.Contains(search, StringComparison.Ordinal)
        || item.Name?.Contains(search, StringComparison.OrdinalIgnoreCase) == true
        || item.Zips.Any(z => z.StartsWith(search, StringComparison.OrdinalIgnoreCase));
}
