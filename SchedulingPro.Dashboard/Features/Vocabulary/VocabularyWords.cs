using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Core.Sessions.Meanings;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Features.Vocabulary;

/// <summary>Kinds of words in words, and links to the sessions that have a word.</summary>
internal static class VocabularyWords
{
    public static string Label(VocabularyKind kind) =>
        kind switch
        {
            VocabularyKind.Outcome => "Outcomes",
            VocabularyKind.LastStep => "Last steps",
            VocabularyKind.MembershipInterest => "Membership interest",
            VocabularyKind.Blocker => "Blockers",
            VocabularyKind.SchedulerStatus => "Scheduler status",
            VocabularyKind.BookedFrom => "Booked from",
            _ => "Marketing sources",
        };

    public static string Explanation(VocabularyKind kind) =>
        kind switch
        {
            VocabularyKind.Outcome => "What the source says about how a session ended, and what that means here.",
            VocabularyKind.LastStep =>
                "The step a visitor was at last. Its meaning is the steps that lie before it: whoever got there has passed them.",
            VocabularyKind.MembershipInterest =>
                "Whether the answer counts as interest in a membership. A word that is not decided counts as interest.",
            _ => "Shown as the source gives them; they have no meaning of their own here.",
        };

    /// <summary>What stands for a kind in the URL; the first kind for anything else.</summary>
    public static VocabularyKind KindOf(string? name) =>
        MeaningRules.Kinds.FirstOrDefault(
            k => k.ToString().Equals(name, StringComparison.OrdinalIgnoreCase),
            MeaningRules.Kinds[0]
        );

    public static string Url(VocabularyKind kind) =>
        AppUrls.With(
            AppUrls.Vocabulary,
            ("kind", kind == MeaningRules.Kinds[0] ? null : kind.ToString().ToLowerInvariant())
        );

    /// <summary>The explorer on the sessions that have the word; null where no filter tells them.</summary>
    public static string? Sessions(VocabularyItem word)
    {
        var key = word.Kind switch
        {
            VocabularyKind.LastStep => FilterKeys.LastStep,
            VocabularyKind.Blocker => FilterKeys.Blocker,
            _ => null,
        };
        if (key is null || word.Count is null or 0)
            return null;
        var state = new SelectionState
        {
            Filter = SessionFilter.None.With(key, word.Value),
            Period = PeriodChoice.AllTime,
        };
        return AppUrls.With(
            AppUrls.Sessions,
            SelectionCodec.Write(state, PeriodChoice.Last30Days).Select(p => (p.Name, (string?)p.Value))
        );
    }
}
