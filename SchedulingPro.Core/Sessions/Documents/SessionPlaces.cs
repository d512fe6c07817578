using Microsoft.EntityFrameworkCore;

namespace SchedulingPro.Core.Sessions.Documents;

/// <summary>
/// Finds the storage keys of sessions in the order of creation, then id. Keys sort by creation already; only sessions of one
/// and the same tick stand in the order of their arrival there and are put in order here, with those of the tick that a
/// page's edge cuts off: at most 512 share one.
/// </summary>
internal static class SessionPlaces
{
    /// <summary>Up to <paramref name="count"/> keys after the first <paramref name="skip"/> ones.</summary>
    internal static async Task<List<long>> SkipAsync(
        IQueryable<Session> rows,
        long skip,
        int count,
        CancellationToken cancellationToken
    )
    {
        if (skip > int.MaxValue)
        {
            return [];
        }

        var keys = await KeysAsync(rows.OrderBy(s => s.Id).Skip((int)skip).Take(count), cancellationToken);
        if (keys.Count == 0)
        {
            return keys;
        }

        var (first, tick) = (keys[0], SessionKey.FirstOfTick(keys[0]));
        var before =
            skip > 0 && tick < first
                ? await KeysAsync(rows.Where(s => s.Id >= tick && s.Id < first).OrderBy(s => s.Id), cancellationToken)
                : [];
        var all = await WithWholeLastTickAsync(rows, [.. before, .. keys], keys.Count == count, cancellationToken);
        await SortTicksAsync(rows, all, cancellationToken);
        return all.GetRange(before.Count, keys.Count);
    }

    /// <summary>
    /// Where the session after the first <paramref name="skip"/> ones stands: the first key of its tick, and how many of that tick
    /// are among those before it. Null when there is none.
    /// </summary>
    internal static async Task<(long First, int Before)?> StartAsync(
        IQueryable<Session> rows,
        long skip,
        CancellationToken cancellationToken
    )
    {
        var key =
            skip > int.MaxValue
                ? null
                : await rows.OrderBy(s => s.Id)
                    .Skip((int)skip)
                    .Select(s => (long?)s.Id)
                    .FirstOrDefaultAsync(cancellationToken);
        if (key is not { } found)
        {
            return null;
        }

        var tick = SessionKey.FirstOfTick(found);
        var before = tick == found ? 0 : await rows.CountAsync(s => s.Id >= tick && s.Id < found, cancellationToken);
        return (tick, before);
    }

    /// <summary>Whether more than <paramref name="skip"/> sessions have key <paramref name="first"/> or a higher one.</summary>
    internal static Task<bool> HasAnyAsync(
        IQueryable<Session> rows,
        long first,
        int skip,
        CancellationToken cancellationToken
    ) => rows.Where(s => s.Id >= first).OrderBy(s => s.Id).Skip(skip).AnyAsync(cancellationToken);

    /// <summary>Up to <paramref name="count"/> keys after <paramref name="cursor"/>, or the first ones.</summary>
    internal static async Task<List<long>> AfterAsync(
        IQueryable<Session> rows,
        SessionCursor? cursor,
        int count,
        CancellationToken cancellationToken
    )
    {
        var keys = new List<long>();
        if (cursor is not null)
        {
            var (first, end) = (SessionKey.OfTick(cursor.Tick), SessionKey.OfTick(cursor.Tick + 1));
            var sameTick = await rows.Where(s => s.Id >= first && s.Id < end)
                .Select(s => new { s.Id, s.ExternalId })
                .ToListAsync(cancellationToken);
            keys.AddRange(
                sameTick
                    .Where(s => string.CompareOrdinal(s.ExternalId, cursor.Id) > 0)
                    .OrderBy(s => s.ExternalId, StringComparer.Ordinal)
                    .Select(s => s.Id)
                    .Take(count)
            );
            rows = rows.Where(s => s.Id >= end);
        }

        if (keys.Count == count)
        {
            return keys;
        }

        var wanted = count - keys.Count;
        var found = await KeysAsync(rows.OrderBy(s => s.Id).Take(wanted), cancellationToken);
        var all = await WithWholeLastTickAsync(rows, found, found.Count == wanted, cancellationToken);
        await SortTicksAsync(rows, all, cancellationToken);
        keys.AddRange(all.Take(wanted));
        return keys;
    }

    /// <summary>Where the session with this key stands.</summary>
    internal static async Task<SessionCursor> CursorAsync(
        IQueryable<Session> rows,
        long key,
        CancellationToken cancellationToken
    ) =>
        new(
            SessionKey.Tick(key),
            await rows.Where(s => s.Id == key).Select(s => s.ExternalId).FirstOrDefaultAsync(cancellationToken) ?? ""
        );

    /// <summary>Ids of the sessions with these keys.</summary>
    internal static async Task<IReadOnlyDictionary<long, string>> IdsAsync(
        IQueryable<Session> rows,
        List<long> keys,
        CancellationToken cancellationToken
    ) =>
        await rows.Where(s => EF.Parameter(keys).Contains(s.Id))
            .Select(s => new { s.Id, s.ExternalId })
            .ToDictionaryAsync(s => s.Id, s => s.ExternalId, cancellationToken);

    private static Task<List<long>> KeysAsync(IQueryable<Session> rows, CancellationToken cancellationToken) =>
        rows.Select(s => s.Id).ToListAsync(cancellationToken);

    private static async Task<List<long>> WithWholeLastTickAsync(
        IQueryable<Session> rows,
        List<long> keys,
        bool mayGoOn,
        CancellationToken cancellationToken
    )
    {
        if (!mayGoOn || keys.Count == 0)
        {
            return keys;
        }

        var (last, end) = (keys[^1], SessionKey.FirstOfTick(keys[^1]) + SessionKey.KeysPerTick);
        keys.AddRange(
            await KeysAsync(rows.Where(s => s.Id > last && s.Id < end).OrderBy(s => s.Id), cancellationToken)
        );
        return keys;
    }

    private static async Task SortTicksAsync(
        IQueryable<Session> rows,
        List<long> keys,
        CancellationToken cancellationToken
    )
    {
        var tied = new List<long>();
        for (var i = 0; i < keys.Count; i++)
        {
            var tick = SessionKey.Tick(keys[i]);
            if (
                (i > 0 && SessionKey.Tick(keys[i - 1]) == tick)
                || (i + 1 < keys.Count && SessionKey.Tick(keys[i + 1]) == tick)
            )
            {
                tied.Add(keys[i]);
            }
        }

        if (tied.Count == 0)
        {
            return;
        }

        var ids = await IdsAsync(rows, tied, cancellationToken);
        keys.Sort(
            (a, b) =>
                SessionKey.Tick(a) is var tick && tick != SessionKey.Tick(b)
                    ? tick.CompareTo(SessionKey.Tick(b))
                    : string.CompareOrdinal(ids.GetValueOrDefault(a), ids.GetValueOrDefault(b))
        );
    }
}
