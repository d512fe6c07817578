using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Schedulers;
using SchedulingPro.Core.Schedulers.Administration;

namespace SchedulingPro.Core.Sessions.Meanings;

/// <summary>
/// Changes what a word means. New sessions follow at once; stored ones are marked as work to do in the same transaction,
/// which <see cref="MeaningUpdate"/> then does.
/// </summary>
public sealed class MeaningEditor(IDbContextFactory<SchedulingDbContext> contexts, AuditLog audit, TimeProvider clock)
{
    /// <summary>
    /// Gives the word a meaning, or with null takes it away; admins only. <paramref name="seen"/> is the meaning as the
    /// admin saw it. Unrecognised words that differ only in letter case take the meaning too, as they would on arrival.
    /// </summary>
    public Task<EditResult> SaveAsync(
        UserContext user,
        int wordId,
        int? meaning,
        int? seen,
        CancellationToken cancellationToken
    )
    {
        AdminOnly.Require(user);
        return WriteUnit.RunAsync(
            contexts,
            (db, _, token) => SaveAsync(db, user, wordId, meaning, seen, token),
            cancellationToken
        );
    }

    private async Task<EditResult> SaveAsync(
        SchedulingDbContext db,
        UserContext user,
        int wordId,
        int? meaning,
        int? seen,
        CancellationToken cancellationToken
    )
    {
        var word = await db.Vocabulary.FirstOrDefaultAsync(w => w.Id == wordId, cancellationToken);
        if (word is null)
        {
            return EditResult.Gone("The word");
        }

        if (MeaningRules.Check(word.Kind, meaning) is { } reason)
        {
            return EditResult.Refused("meaning", reason);
        }

        if (!MeaningRules.IsMapped(word.Kind))
        {
            return EditResult.Refused("meaning", "words of this kind have no meaning; they are shown as given");
        }

        if (word.Meaning != seen)
        {
            return EditResult.ChangedMeanwhile("The word");
        }

        if (word.Meaning != meaning)
        {
            Change(db, user, word, meaning);
            if (meaning is not null)
            {
                var kind = word.Kind;
                var open = await db
                    .Vocabulary.Where(w => w.Kind == kind && w.Meaning == null && w.Id != wordId)
                    .ToListAsync(cancellationToken);
                foreach (var variant in open.Where(w => w.Value.Equals(word.Value, StringComparison.OrdinalIgnoreCase)))
                {
                    Change(db, user, variant, meaning);
                }
            }

            await db.SaveChangesAsync(cancellationToken);
        }

        return EditResult.Done(wordId.ToString(CultureInfo.InvariantCulture));
    }

    private void Change(SchedulingDbContext db, UserContext user, VocabularyWord word, int? meaning)
    {
        audit.Add(
            db,
            user.Actor,
            AuditActions.VocabularyChanged,
            SchedulerSubjects.Word,
            word.Id.ToString(CultureInfo.InvariantCulture),
            null,
            $"{word.Kind} \"{word.Value}\" from {MeaningRules.Words(word.Kind, word.Meaning)} "
                + $"to {MeaningRules.Words(word.Kind, meaning)}"
        );
        word.Meaning = meaning;
        word.PendingSince = clock.GetUtcNow().UtcDateTime;
    }
}
