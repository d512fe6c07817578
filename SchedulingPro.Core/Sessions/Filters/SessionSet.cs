using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Sessions.Filters;

/// <summary>
/// A selection as the asker may see it, ready to be queried: the one place where scope, filter and window become
/// conditions. Lists, counts, metrics and exports all start here.
/// </summary>
internal sealed class SessionSet
{
    private SessionSet(
        SchedulingDbContext db,
        OwnerDirectory owners,
        SessionSelection selection,
        List<int>? ownerKeys,
        IQueryable<Session> rows
    )
    {
        Db = db;
        Owners = owners;
        Selection = selection;
        OwnerKeys = ownerKeys;
        Rows = rows;
    }

    internal SchedulingDbContext Db { get; }

    internal OwnerDirectory Owners { get; }

    internal SessionSelection Selection { get; }

    /// <summary>Keys of the owners it is limited to, or null for all.</summary>
    internal List<int>? OwnerKeys { get; }

    /// <summary>The rows, without an order.</summary>
    internal IQueryable<Session> Rows { get; }

    /// <summary>Whether nothing but owner and creation limits it, so that the counts by day answer for it.</summary>
    internal bool IsCountedByDay =>
        Selection.Filter.Search.Length == 0
        && Selection.Modified is null
        && (Selection.Window is null || Selection.Basis == DateBasis.Created)
        && Selection.Filter.Terms.Keys.All(k => k is FilterKeys.Company or FilterKeys.Scheduler);

    /// <summary>The search term when nothing else limits the set, so that the search index alone is the answer; else null.</summary>
    internal string? OnlyTerm =>
        OwnerKeys is null && Selection is { Window: null, Modified: null } && Selection.Filter.Terms.IsEmpty
            ? SearchTerm.Of(Selection.Filter.Search)
            : null;

    internal static async Task<SessionSet> OpenAsync(
        SchedulingDbContext db,
        DataScope scope,
        SessionSelection selection,
        CancellationToken cancellationToken
    )
    {
        // One opening for all statements of the question; each opening has its price.
        await db.Database.OpenConnectionAsync(cancellationToken);
        var owners = await OwnerDirectory.LoadAsync(db, scope, cancellationToken);
        var keys = owners.Keys(selection.Filter);
        var context = await FilterContext.LoadAsync(db, owners, selection, cancellationToken);
        var rows = InWindow(OfOwners(db.Sessions.AsNoTracking(), keys), selection);
        if (selection.Modified is { } modified)
        {
            var (from, to) = (modified.From.Ticks, modified.To.Ticks);
            rows = rows.Where(s => s.ModifiedTicks >= from && s.ModifiedTicks < to);
        }

        rows = Searched(db, scope, rows, selection.Filter.Search);
        var last = new List<string>();
        foreach (var (key, term) in selection.Filter.Terms)
        {
            var field = SessionFilterCatalog.Find(key);
            if (field is Fields.DistinctNameField)
            {
                last.Add(key);
            }
            else if (field?.Condition(term, context) is { } condition)
            {
                rows = rows.Where(condition);
            }
        }

        // Conditions on the set as a whole come last: they mean the set that all others leave.
        foreach (var key in last)
        {
            var field = SessionFilterCatalog.Find(key)!;
            rows = rows.Where(field.Condition(selection.Filter.Terms[key], context.WithWindow(rows))!);
        }

        return new(db, owners, selection, keys, rows);
    }

    private static IQueryable<Session> OfOwners(IQueryable<Session> rows, List<int>? keys)
    {
        if (keys is null)
        {
            return rows;
        }

        if (keys.Count == 1)
        {
            var key = keys[0];
            return rows.Where(s => s.OwnerKey == key);
        }

        return rows.Where(s => keys.Contains(s.OwnerKey));
    }

    private static IQueryable<Session> InWindow(IQueryable<Session> rows, SessionSelection selection)
    {
        if (selection.Window is not { } window)
        {
            return rows;
        }

        var (from, to) = (window.From.Ticks, window.To.Ticks);
        switch (selection.Basis)
        {
            case DateBasis.Modified:
                return rows.Where(s => s.ModifiedTicks >= from && s.ModifiedTicks < to);
            case DateBasis.Activity:
                return rows.Where(s => s.ActivityTicks >= from && s.ActivityTicks < to);
            case DateBasis.TimeSlot:
                return rows.Where(s => s.SlotTicks >= from && s.SlotTicks < to);
            default:
                var (first, end) = (SessionKey.First(window.From), SessionKey.First(window.To));
                return rows.Where(s => s.Id >= first && s.Id < end);
        }
    }

    private static IQueryable<Session> Searched(
        SchedulingDbContext db,
        DataScope scope,
        IQueryable<Session> rows,
        string search
    )
    {
        if (SearchTerm.Of(search) is not { } term)
        {
            return rows;
        }

        // What a search finds, or how much, would tell what is masked.
        if (!scope.SeesPersonalData)
        {
            return rows.Where(s => false);
        }

        var hits = db.Provider.SearchSessions(db, term);
        return rows.Where(s => hits.Contains(s.Id));
    }
}
