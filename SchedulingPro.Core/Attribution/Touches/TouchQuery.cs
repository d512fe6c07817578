using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Attribution.Touches;

/// <summary>
/// First and last touch of the people who booked. The last touch is the booked session itself; the first is the person's first
/// visit, known by phone or e-mail, within <see cref="Touches.LookbackDays"/> days before.
/// </summary>
public sealed class TouchQuery(IDbContextFactory<SchedulingDbContext> contexts)
{
    /// <summary>Touches behind the booked sessions of <paramref name="selection"/>, without bots unless its filter speaks of them.</summary>
    public async Task<Touches> ExecuteAsync(
        DataScope scope,
        SessionSelection selection,
        CancellationToken cancellationToken
    )
    {
        const int booked = (int)Milestones.Booked;
        const int contact = (int)SessionFlags.Contact;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var set = await SessionSet.OpenAsync(db, scope, selection.ForMetrics(), cancellationToken);
        var context = await FilterContext.LoadAsync(db, set.Owners, SessionSelection.All, cancellationToken);
        var rows = set.Rows.Where(s => ((int)s.Milestones & booked) != 0);
        var first = await rows.Where(s => ((int)s.Flags & contact) != 0)
            .Select(Pair(FirstTouch.Source(context)))
            .ToListAsync(cancellationToken);
        var others = await rows.Where(s => ((int)s.Flags & contact) == 0)
            .GroupBy(s => s.SourceCode)
            .Select(g => new { g.Key, Count = g.LongCount() })
            .ToListAsync(cancellationToken);
        var pairs = first
            .GroupBy(p => p)
            .Select(g => (g.Key.First, g.Key.Last, Count: g.LongCount()))
            .Concat(others.Select(o => (First: o.Key, Last: o.Key, o.Count)))
            .ToList();
        // Sums by code, not a look through all pairs for each: a tag in a link is anybody's to invent.
        var firsts = pairs.GroupBy(p => p.First).ToDictionary(g => g.Key, g => g.Sum(p => p.Count));
        var lasts = pairs.GroupBy(p => p.Last).ToDictionary(g => g.Key, g => g.Sum(p => p.Count));
        var both = pairs
            .Where(p => p.First == p.Last)
            .GroupBy(p => p.First)
            .ToDictionary(g => g.Key, g => g.Sum(p => p.Count));
        var codes = pairs.SelectMany(p => new[] { p.First, p.Last }).Distinct().Where(c => c != 0).ToList();
        var words = await db
            .Vocabulary.AsNoTracking()
            .Where(w => codes.Contains(w.Id))
            .ToDictionaryAsync(w => w.Id, w => w.Value, cancellationToken);
        return new(
            [
                .. codes
                    .Append(0)
                    .Select(code => new TouchRow(
                        words.GetValueOrDefault(code),
                        firsts.GetValueOrDefault(code),
                        lasts.GetValueOrDefault(code),
                        both.GetValueOrDefault(code)
                    ))
                    .Where(r => r.First + r.Last > 0)
                    .OrderByDescending(r => r.First + r.Last)
                    .ThenBy(r => r.Source, StringComparer.Ordinal),
            ],
            pairs.Sum(p => p.Count),
            first.Count,
            pairs.Where(p => p.First != p.Last).Sum(p => p.Count)
        );
    }

    private static Expression<Func<Session, TouchPair>> Pair(Expression<Func<Session, int>> first) =>
        Expression.Lambda<Func<Session, TouchPair>>(
            Expression.MemberInit(
                Expression.New(typeof(TouchPair)),
                Expression.Bind(typeof(TouchPair).GetProperty(nameof(TouchPair.First))!, first.Body),
                Expression.Bind(
                    typeof(TouchPair).GetProperty(nameof(TouchPair.Last))!,
                    Expression.Property(first.Parameters[0], nameof(Session.SourceCode))
                )
            ),
            first.Parameters[0]
        );

    private readonly record struct TouchPair
    {
        public int First { get; init; }

        public int Last { get; init; }
    }
}
