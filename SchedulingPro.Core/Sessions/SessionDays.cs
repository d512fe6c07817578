using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Sessions;

/// <summary>
/// A selection's sessions counted by UTC day. The total comes from the counts alone, and a deep page begins in the right day
/// instead of skipping everything before it. Days that the window cuts are counted from the rows.
/// </summary>
internal sealed class SessionDays
{
    private readonly List<(long First, long End, long Count)> days;

    private SessionDays(List<(long, long, long)> days) => this.days = days;

    internal long Total => days.Sum(d => d.Count);

    internal static async Task<SessionDays> LoadAsync(SessionSet set, CancellationToken cancellationToken)
    {
        var first = set.Selection.Window is { } w ? SessionKey.First(w.From) : long.MinValue;
        var end = set.Selection.Window is { } v ? SessionKey.First(v.To) : long.MaxValue;
        if (first >= end)
        {
            return new([]);
        }

        var firstDay = first == long.MinValue ? int.MinValue : SessionKey.Day(first);
        var lastDay = end == long.MaxValue ? int.MaxValue : SessionKey.Day(end - 1);
        var counts = set.Db.SessionDayCounts.AsNoTracking().Where(c => c.Day >= firstDay && c.Day <= lastDay);
        if (set.OwnerKeys is { } keys)
        {
            counts = counts.Where(c => keys.Contains(c.OwnerKey));
        }

        var byDay = await counts
            .GroupBy(c => c.Day)
            .Select(g => new { Day = g.Key, Count = g.Sum(c => (long)c.Count) })
            .OrderBy(c => c.Day)
            .ToListAsync(cancellationToken);
        var days = new List<(long, long, long)>(byDay.Count);
        foreach (var day in byDay)
        {
            var (start, stop) = (SessionKey.FirstOfDay(day.Day), SessionKey.FirstOfDay(day.Day + 1));
            var (from, to) = (Math.Max(start, first), Math.Min(stop, end));
            var count =
                from == start && to == stop
                    ? day.Count
                    : await set.Rows.LongCountAsync(s => s.Id >= from && s.Id < to, cancellationToken);
            days.Add((from, to, count));
        }

        return new(days);
    }

    internal async Task<IReadOnlyList<long>> KeysAsync(
        SessionSet set,
        bool descending,
        long skip,
        int take,
        CancellationToken cancellationToken
    )
    {
        foreach (var (first, end, count) in descending ? Enumerable.Reverse(days) : days)
        {
            if (skip >= count)
            {
                skip -= count;
                continue;
            }

            var rows = descending
                ? set.Rows.Where(s => s.Id < end).OrderByDescending(s => s.Id)
                : set.Rows.Where(s => s.Id >= first).OrderBy(s => s.Id);
            return await rows.Skip((int)skip).Take(take).Select(s => s.Id).ToListAsync(cancellationToken);
        }

        return [];
    }
}
