using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Sessions;

/// <summary>Lists sessions page by page, or streams all of them, always in a stable order.</summary>
public sealed class SessionListQuery(IDbContextFactory<SchedulingDbContext> contexts)
{
    /// <summary>Largest page.</summary>
    public const int MaxPageSize = 500;

    // From here on, walking the counts by day costs less than skipping rows.
    private const int DeepSkip = 2000;

    private const int StreamChunk = 500;

    /// <summary>
    /// Page <paramref name="page"/> (from 1) of the selection and its total. A page after the last is empty. A search by a
    /// person without the right to personal data finds nothing, or it would reveal what is masked.
    /// </summary>
    public async Task<SessionPage> ExecuteAsync(
        DataScope scope,
        SessionSelection selection,
        SessionSort sort,
        bool descending,
        int page,
        int pageSize,
        CancellationToken cancellationToken
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page, 1);
        ArgumentOutOfRangeException.ThrowIfNotEqual(pageSize is > 0 and <= MaxPageSize, true);
        if (HidesSearch(scope, selection))
        {
            return new([], 0);
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var set = await SessionSet.OpenAsync(db, scope, selection, cancellationToken);
        var skip = (long)(page - 1) * pageSize;
        var total = await SessionCountQuery.CountAsync(set, cancellationToken);
        if (skip >= total)
        {
            return new([], total);
        }

        IOrderedQueryable<Session> Order(IQueryable<Session> rows) => Ordered(rows, sort, descending);
        var source = set.Rows;
        if (skip >= DeepSkip && set.IsCountedByDay && sort == SessionSort.Created)
        {
            (source, skip) = await SessionDays.GuideAsync(set, descending, skip, cancellationToken);
        }
        else if (set.OnlyTerm is { } term && sort == SessionSort.Created)
        {
            var keys = db.Provider.SearchSessionsPage(
                db,
                term,
                descending,
                (int)Math.Min(skip, int.MaxValue),
                pageSize
            );
            (source, skip) = (db.Sessions.AsNoTracking().Where(s => keys.Contains(s.Id)), 0);
        }

        var rows = Order(source).Skip((int)Math.Min(skip, int.MaxValue)).Take(pageSize);
        return new(await SessionReader.ReadAsync(set, scope, rows, Order, cancellationToken), total);
    }

    /// <summary>
    /// All sessions of the selection in the list's order, read in short steps, so that a slow taker holds no snapshot open.
    /// Sessions that change their place in the order meanwhile may be missed or come twice; by creation none does.
    /// </summary>
    public async IAsyncEnumerable<SessionListItem> StreamAsync(
        DataScope scope,
        SessionSelection selection,
        SessionSort sort,
        bool descending,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        if (HidesSearch(scope, selection))
        {
            yield break;
        }

        IOrderedQueryable<Session> Order(IQueryable<Session> rows) => Ordered(rows, sort, descending);
        (long Value, long Id)? after = null;
        while (true)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var set = await SessionSet.OpenAsync(db, scope, selection, cancellationToken);
            var rows = after is { } last ? After(set.Rows, sort, descending, last) : set.Rows;
            var places = await Order(rows).Take(StreamChunk).Select(Place(sort)).ToListAsync(cancellationToken);
            var keys = places.Select(p => p.Id).ToList();
            var page = db.Sessions.AsNoTracking().Where(s => keys.Contains(s.Id));
            foreach (var item in await SessionReader.ReadAsync(set, scope, page, Order, cancellationToken))
            {
                yield return item;
            }

            if (places.Count < StreamChunk)
            {
                yield break;
            }

            after = (places[^1].Value, places[^1].Id);
        }
    }

    internal static bool HidesSearch(DataScope scope, SessionSelection selection) =>
        !scope.SeesPersonalData && selection.Filter.Search.Length > 0;

    private static Expression<Func<Session, long>> Value(SessionSort sort) =>
        sort switch
        {
            SessionSort.Modified => s => s.ModifiedTicks,
            SessionSort.Activity => s => s.ActivityTicks,
            SessionSort.TimeSlot => s => s.SlotTicks ?? 0,
            _ => s => s.Id,
        };

    private static Expression<Func<Session, KeyAndValue>> Place(SessionSort sort) =>
        sort switch
        {
            SessionSort.Modified => s => new KeyAndValue { Id = s.Id, Value = s.ModifiedTicks },
            SessionSort.Activity => s => new KeyAndValue { Id = s.Id, Value = s.ActivityTicks },
            SessionSort.TimeSlot => s => new KeyAndValue { Id = s.Id, Value = s.SlotTicks ?? 0 },
            _ => s => new KeyAndValue { Id = s.Id, Value = s.Id },
        };

    internal static IOrderedQueryable<Session> Ordered(IQueryable<Session> rows, SessionSort sort, bool descending)
    {
        if (sort == SessionSort.Created)
        {
            return descending ? rows.OrderByDescending(s => s.Id) : rows.OrderBy(s => s.Id);
        }

        if (sort == SessionSort.TimeSlot)
        {
            // Sessions without a time slot come last in both directions.
            return descending
                ? rows.OrderBy(s => s.SlotTicks == null).ThenByDescending(s => s.SlotTicks).ThenByDescending(s => s.Id)
                : rows.OrderBy(s => s.SlotTicks == null).ThenBy(s => s.SlotTicks).ThenBy(s => s.Id);
        }

        return descending
            ? rows.OrderByDescending(Value(sort)).ThenByDescending(s => s.Id)
            : rows.OrderBy(Value(sort)).ThenBy(s => s.Id);
    }

    internal static IQueryable<Session> After(
        IQueryable<Session> rows,
        SessionSort sort,
        bool descending,
        (long Value, long Id) last
    )
    {
        var (value, id) = last;
        return (sort, descending) switch
        {
            (SessionSort.Created, true) => rows.Where(s => s.Id < id),
            (SessionSort.Created, false) => rows.Where(s => s.Id > id),
            (SessionSort.Modified, true) => rows.Where(s =>
                s.ModifiedTicks < value || (s.ModifiedTicks == value && s.Id < id)
            ),
            (SessionSort.Modified, false) => rows.Where(s =>
                s.ModifiedTicks > value || (s.ModifiedTicks == value && s.Id > id)
            ),
            (SessionSort.Activity, true) => rows.Where(s =>
                s.ActivityTicks < value || (s.ActivityTicks == value && s.Id < id)
            ),
            (SessionSort.Activity, false) => rows.Where(s =>
                s.ActivityTicks > value || (s.ActivityTicks == value && s.Id > id)
            ),
            (_, true) when value == 0 => rows.Where(s => s.SlotTicks == null && s.Id < id),
            (_, false) when value == 0 => rows.Where(s => s.SlotTicks == null && s.Id > id),
            (_, true) => rows.Where(s =>
                s.SlotTicks == null || s.SlotTicks < value || (s.SlotTicks == value && s.Id < id)
            ),
            (_, false) => rows.Where(s =>
                s.SlotTicks == null || s.SlotTicks > value || (s.SlotTicks == value && s.Id > id)
            ),
        };
    }

    private sealed class KeyAndValue
    {
        public long Id { get; init; }

        public long Value { get; init; }
    }
}
