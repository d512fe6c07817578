using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Ingestion.Storage;

/// <summary>
/// Codes and meanings of words for one batch: known ones from memory, new ones added in the batch's transaction and
/// remembered only once that is committed.
/// </summary>
internal sealed class VocabularyCodes(
    ConcurrentDictionary<(VocabularyKind, string), int> known,
    SchedulingDbContext db,
    DateTime now
)
{
    private readonly Dictionary<(VocabularyKind, string), int> added = [];
    private readonly Dictionary<int, int> meanings = [];

    /// <summary>Makes sure that every word has a code; call once per batch, inside its transaction.</summary>
    internal async Task LoadAsync(
        IReadOnlyCollection<(VocabularyKind Kind, string Value)> words,
        CancellationToken cancellationToken
    )
    {
        var missing = words.Where(w => !known.ContainsKey(w)).ToHashSet();
        foreach (var group in missing.GroupBy(w => w.Kind))
        {
            var values = group.Select(w => w.Value).ToList();
            foreach (var chunk in values.Chunk(500))
            {
                var stored = await db
                    .Vocabulary.AsNoTracking()
                    .Where(w => w.Kind == group.Key && chunk.Contains(w.Value))
                    .ToListAsync(cancellationToken);
                stored.ForEach(w => added[(w.Kind, w.Value)] = w.Id);
            }

            var unseen = values.Where(v => !added.ContainsKey((group.Key, v))).ToList();
            if (unseen.Count > 0)
            {
                await AddAsync(group.Key, unseen, cancellationToken);
            }
        }

        // Admins may change a meaning at any time, so the few mapped words are read anew for each batch.
        var mapped = await db
            .Vocabulary.AsNoTracking()
            .Where(w => w.Meaning != null)
            .Select(w => new { w.Id, Meaning = w.Meaning!.Value })
            .ToListAsync(cancellationToken);
        mapped.ForEach(w => meanings[w.Id] = w.Meaning);
    }

    internal int Code(VocabularyKind kind, string? word) =>
        Normal(word) is not { } value ? 0
        : known.TryGetValue((kind, value), out var code) ? code
        : added[(kind, value)];

    internal int? Meaning(int code) => meanings.TryGetValue(code, out var meaning) ? meaning : null;

    /// <summary>Call after the batch is committed.</summary>
    internal void Remember()
    {
        foreach (var (word, code) in added)
        {
            known[word] = code;
        }
    }

    internal static string? Normal(string? word) => string.IsNullOrWhiteSpace(word) ? null : word.Trim();

    private async Task AddAsync(VocabularyKind kind, List<string> values, CancellationToken cancellationToken)
    {
        // A word that differs from a mapped one only in letter case means the same.
        var mapped = await db
            .Vocabulary.AsNoTracking()
            .Where(w => w.Kind == kind && w.Meaning != null)
            .ToListAsync(cancellationToken);
        var words = values
            .Select(v => new VocabularyWord
            {
                Kind = kind,
                Value = v,
                FirstSeenOn = now,
                Meaning = mapped.FirstOrDefault(m => m.Value.Equals(v, StringComparison.OrdinalIgnoreCase))?.Meaning,
            })
            .ToList();
        db.Vocabulary.AddRange(words);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        words.ForEach(w => added[(w.Kind, w.Value)] = w.Id);
    }
}
