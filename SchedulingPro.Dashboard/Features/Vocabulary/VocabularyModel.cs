using SchedulingPro.Core.Schedulers.Administration;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Meanings;
using SchedulingPro.Dashboard.Accounts;

namespace SchedulingPro.Dashboard.Features.Vocabulary;

/// <summary>Reads words and changes their meanings for whoever is asking.</summary>
internal sealed class VocabularyModel(
    IUserContextAccessor users,
    VocabularyListQuery query,
    MeaningEditor editor,
    MeaningWork work,
    TimeProvider clock
)
{
    public async Task<VocabularyView> LoadAsync(VocabularyKind kind, CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        var newSince = clock.GetUtcNow().UtcDateTime - VocabularyListQuery.NewFor;
        return new(
            kind,
            await query.ExecuteAsync(user.Scope, kind, cancellationToken),
            await query.UnrecognisedAsync(cancellationToken),
            await query.NewAsync(newSince, cancellationToken),
            newSince,
            user.TimeZone
        );
    }

    public async Task<EditResult> SaveAsync(VocabularyItem word, int? meaning, CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        var result = await editor.SaveAsync(user, word.Id, meaning, word.Meaning, cancellationToken);
        if (result.IsDone)
            work.Start();
        return result;
    }
}
