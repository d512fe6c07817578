using Microsoft.AspNetCore.WebUtilities;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Meanings;
using SchedulingPro.Dashboard.Components.Tables;
using SchedulingPro.Dashboard.Exports;
using SchedulingPro.Dashboard.Security;

namespace SchedulingPro.Dashboard.Features.Vocabulary;

/// <summary>The words of the kind that the page shows, however many they are.</summary>
internal sealed class VocabularyTables(VocabularyListQuery list, TimeProvider clock) : IPageTables
{
    public const string Key = "vocabulary";

    public string Page => Key;

    public string Policy => Policies.Admin;

    public async Task<PageTables> LoadAsync(UserContext user, string query, CancellationToken cancellationToken)
    {
        var kind = VocabularyWords.KindOf(QueryHelpers.ParseQuery(query).GetValueOrDefault("kind").LastOrDefault());
        var words = await list.AllAsync(user.Scope, kind, cancellationToken);
        var newSince = clock.GetUtcNow().UtcDateTime - VocabularyListQuery.NewFor;
        var counted = kind == VocabularyKind.SchedulerStatus ? "Schedulers" : "Sessions";
        return new(
            "Vocabulary",
            [
                new()
                {
                    Key = "words",
                    Title = VocabularyWords.Label(kind),
                    Columns =
                    [
                        new("word", "Word"),
                        new("meaning", "Meaning"),
                        new("count", counted, FigureKind.Count),
                        new("seen", "First seen", FigureKind.Instant),
                        new("note", "Note"),
                    ],
                    Rows =
                    [
                        .. words.Select(word => new FigureRow(
                            $"{word.Id}",
                            [
                                FigureCell.Of(word.Value),
                                FigureCell.Of(Meaning(word)),
                                FigureCell.Of(word.Count),
                                FigureCell.At(word.FirstSeenOn),
                                FigureCell.Of(Note(word, newSince)),
                            ]
                        )),
                    ],
                },
            ]
        )
        {
            Of = VocabularyWords.Label(kind),
            Facts = [("Words", VocabularyWords.Label(kind))],
        };
    }

    private static string Meaning(VocabularyItem word) =>
        word.IsUnrecognised ? "Unrecognised"
        : MeaningRules.IsMapped(word.Kind) ? MeaningRules.Words(word.Kind, word.Meaning)
        : "As given";

    private static string Note(VocabularyItem word, DateTime newSince) =>
        word.IsPending ? "Being applied"
        : !MeaningRules.IsMapped(word.Kind) && word.FirstSeenOn >= newSince ? "New"
        : "";
}
