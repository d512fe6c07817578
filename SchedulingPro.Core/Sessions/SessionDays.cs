using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Sessions;

/// <summary>
/// Answers from the counts by owner and UTC day: the total of a selection, and the day in which a deep page begins, so that
/// nothing before it is skipped row by row. Days that the window cuts are counted from the rows.
/// </summary>
internal static class SessionDays
{
    internal static async Task<long> TotalAsync(SessionSet set, CancellationToken cancellationToken)
    {
        var (first, end) = Keys(set);
        if (first >= end)
        {
            return 0;
        }

        var whole = WholeDays(first, end);
        if (whole.First > whole.Last)
        {
            return await set.Rows.LongCountAsync(cancellationToken);
        }

        var total = await Counts(set, whole).SumAsync(c => (long)c.Count, cancellationToken);
        if (first != long.MinValue && SessionKey.FirstOfDay(whole.First) is var begin && first < begin)
        {
            total += await set.Rows.LongCountAsync(s => s.Id < begin, cancellationToken);
        }

        if (end != long.MaxValue && SessionKey.FirstOfDay(whole.Last + 1) is var stop && stop < end)
        {
            total += await set.Rows.LongCountAsync(s => s.Id >= stop, cancellationToken);
        }

        return total;
    }

    /// <summary>The rows from the day on in which the wanted ones begin, and how many of them still to skip.</summary>
    internal static async Task<(IQueryable<Session> Rows, long Skip)> GuideAsync(
        SessionSet set,
        bool descending,
        long skip,
        CancellationToken cancellationToken
    )
    {
        var (first, end) = Keys(set);
        var whole = WholeDays(first, end);
        var days = await Counts(set, whole)
            .GroupBy(c => c.Day)
            .Select(g => new { Day = g.Key, Count = g.Sum(c => (long)c.Count) })
            .OrderBy(c => c.Day)
            .ToListAsync(cancellationToken);
        if (descending)
        {
            days.Reverse();
        }

        // The part of a day before the first whole one is skipped row by row.
        var edge = descending
            ? (end == long.MaxValue ? 0 : await CutAsync(s => s.Id >= SessionKey.FirstOfDay(whole.Last + 1)))
            : (first == long.MinValue ? 0 : await CutAsync(s => s.Id < SessionKey.FirstOfDay(whole.First)));
        if (skip < edge || days.Count == 0)
        {
            return (set.Rows, skip);
        }

        skip -= edge;
        foreach (var day in days)
        {
            if (skip < day.Count)
            {
                var (start, stop) = (SessionKey.FirstOfDay(day.Day), SessionKey.FirstOfDay(day.Day + 1));
                return (descending ? set.Rows.Where(s => s.Id < stop) : set.Rows.Where(s => s.Id >= start), skip);
            }

            skip -= day.Count;
        }

        var (low, high) = (SessionKey.FirstOfDay(days[^1].Day), SessionKey.FirstOfDay(days[^1].Day + 1));
        return (descending ? set.Rows.Where(s => s.Id < low) : set.Rows.Where(s => s.Id >= high), skip);

        Task<long> CutAsync(System.Linq.Expressions.Expression<Func<Session, bool>> cut) =>
            set.Rows.LongCountAsync(cut, cancellationToken);
    }

    private static (long First, long End) Keys(SessionSet set) =>
        set.Selection.Window is { } window
            ? (SessionKey.First(window.From), SessionKey.First(window.To))
            : (long.MinValue, long.MaxValue);

    private static (int First, int Last) WholeDays(long first, long end)
    {
        var from = first == long.MinValue ? int.MinValue / 2 : SessionKey.Day(first);
        var to = end == long.MaxValue ? int.MaxValue / 2 : SessionKey.Day(end);
        return (first != long.MinValue && SessionKey.FirstOfDay(from) != first ? from + 1 : from, to - 1);
    }

    private static IQueryable<SessionDayCount> Counts(SessionSet set, (int First, int Last) whole)
    {
        var counts = set.Db.SessionDayCounts.AsNoTracking();
        if (set.Selection.Window is not null)
        {
            counts = counts.Where(c => c.Day >= whole.First && c.Day <= whole.Last);
        }

        return set.OwnerKeys is { } keys ? counts.Where(c => keys.Contains(c.OwnerKey)) : counts;
    }
}
