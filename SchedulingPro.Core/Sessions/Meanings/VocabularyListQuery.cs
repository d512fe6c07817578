using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Sessions.Meanings;

/// <summary>The words of the open vocabularies, with their meanings and how many sessions have them.</summary>
public sealed class VocabularyListQuery(IDbContextFactory<SchedulingDbContext> contexts)
{
    /// <summary>Most words of one kind that are returned; the most used ones.</summary>
    public const int Limit = 500;

    /// <summary>How long a word counts as new.</summary>
    public static readonly TimeSpan NewFor = TimeSpan.FromDays(7);

    /// <summary>
    /// Words of <paramref name="kind"/>: unrecognised ones first, then by number of sessions. Words are the whole account's,
    /// the numbers those of <paramref name="scope"/>.
    /// </summary>
    public async Task<IReadOnlyList<VocabularyItem>> ExecuteAsync(
        DataScope scope,
        VocabularyKind kind,
        CancellationToken cancellationToken
    ) => [.. (await AllAsync(scope, kind, cancellationToken)).Take(Limit)];

    /// <summary>Likewise, however many they are.</summary>
    public async Task<IReadOnlyList<VocabularyItem>> AllAsync(
        DataScope scope,
        VocabularyKind kind,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var words = await db.Vocabulary.AsNoTracking().Where(w => w.Kind == kind).ToListAsync(cancellationToken);
        var counts = await CountsAsync(db, scope, kind, words, cancellationToken);
        return
        [
            .. words
                .Select(w => new VocabularyItem(
                    w.Id,
                    w.Kind,
                    w.Value,
                    w.Meaning,
                    w.FirstSeenOn,
                    counts?.GetValueOrDefault(w.Id),
                    w.PendingSince is not null
                ))
                .OrderBy(w => !w.IsUnrecognised)
                .ThenByDescending(w => w.Count)
                .ThenBy(w => w.Value, StringComparer.CurrentCultureIgnoreCase),
        ];
    }

    /// <summary>How many words of each mapped kind have no meaning yet.</summary>
    public async Task<IReadOnlyDictionary<VocabularyKind, int>> UnrecognisedAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var kinds = MeaningRules.Kinds.Where(MeaningRules.IsMapped).ToList();
        return await db
            .Vocabulary.AsNoTracking()
            .Where(w => w.Meaning == null && kinds.Contains(w.Kind))
            .GroupBy(w => w.Kind)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
    }

    /// <summary>How many words of each kind that is shown as given were first seen at or after <paramref name="since"/> (UTC).</summary>
    public async Task<IReadOnlyDictionary<VocabularyKind, int>> NewAsync(
        DateTime since,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var kinds = MeaningRules.Kinds.Where(k => !MeaningRules.IsMapped(k)).ToList();
        return await db
            .Vocabulary.AsNoTracking()
            .Where(w => w.FirstSeenOn >= since && kinds.Contains(w.Kind))
            .GroupBy(w => w.Kind)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
    }

    private static async Task<Dictionary<int, long>?> CountsAsync(
        SchedulingDbContext db,
        DataScope scope,
        VocabularyKind kind,
        List<VocabularyWord> words,
        CancellationToken cancellationToken
    )
    {
        if (kind == VocabularyKind.SchedulerStatus)
        {
            var schedulers = await db
                .Schedulers.AsNoTracking()
                .Select(s => new { s.Status, s.CompanyId })
                .ToListAsync(cancellationToken);
            return words.ToDictionary(
                w => w.Id,
                w => schedulers.LongCount(s => s.Status.Trim() == w.Value && scope.Sees(s.CompanyId))
            );
        }

        if (CodeOf(kind) is not { } code)
        {
            return null;
        }

        var sessions = db.Sessions.AsNoTracking();
        var owners = await OwnerDirectory.LoadAsync(db, scope, cancellationToken);
        if (owners.Keys(SessionFilter.None) is { } keys)
        {
            sessions = sessions.Where(s => keys.Contains(s.OwnerKey));
        }

        return await sessions
            .GroupBy(code)
            .Select(g => new { g.Key, Count = g.LongCount() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
    }

    private static Expression<Func<Session, int>>? CodeOf(VocabularyKind kind) =>
        kind switch
        {
            VocabularyKind.Outcome => s => s.OutcomeCode,
            VocabularyKind.LastStep => s => s.LastStepCode,
            VocabularyKind.Blocker => s => s.BlockerCode,
            _ => null,
        };
}
