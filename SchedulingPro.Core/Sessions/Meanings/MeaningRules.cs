namespace SchedulingPro.Core.Sessions.Meanings;

/// <summary>Which kinds of words have a meaning, and which meanings they can have.</summary>
public static class MeaningRules
{
    /// <summary>The kinds whose words are open vocabularies of the source, mapped ones first.</summary>
    public static IReadOnlyList<VocabularyKind> Kinds { get; } =
    [
        VocabularyKind.Outcome,
        VocabularyKind.LastStep,
        VocabularyKind.MembershipInterest,
        VocabularyKind.Blocker,
        VocabularyKind.SchedulerStatus,
        VocabularyKind.BookedFrom,
        VocabularyKind.MarketingSource,
    ];

    /// <summary>Outcomes that a word can mean.</summary>
    public static IReadOnlyList<SessionOutcome> Outcomes { get; } =
    [SessionOutcome.Open, SessionOutcome.Booked, SessionOutcome.Abandoned, SessionOutcome.Completed];

    /// <summary>Whether words of this kind have a meaning.</summary>
    public static bool IsMapped(VocabularyKind kind) =>
        kind is VocabularyKind.Outcome or VocabularyKind.LastStep or VocabularyKind.MembershipInterest;

    /// <summary>Why <paramref name="meaning"/> is not possible for words of this kind; null when it is. Null means unrecognised.</summary>
    public static string? Check(VocabularyKind kind, int? meaning) =>
        meaning is not { } value
            ? null
            : kind switch
            {
                VocabularyKind.Outcome => Outcomes.Contains((SessionOutcome)value) ? null : "is no outcome",
                VocabularyKind.LastStep => (value & ~AllSteps) == 0 ? null : "names a step that does not exist",
                VocabularyKind.MembershipInterest => value is 0 or 1 ? null : "must be yes or no",
                _ => "words of this kind have no meaning; they are shown as given",
            };

    /// <summary>A meaning in words.</summary>
    public static string Words(VocabularyKind kind, int? meaning) =>
        meaning is not { } value
            ? "not decided"
            : kind switch
            {
                VocabularyKind.Outcome => ((SessionOutcome)value).ToString(),
                VocabularyKind.LastStep => value == 0
                    ? "nothing lies before it"
                    : string.Join(
                        ", ",
                        MilestoneSteps.All.Where(s => (value & (int)s) != 0).Select(MilestoneSteps.Label)
                    ),
                VocabularyKind.MembershipInterest => value == 0 ? "Not interested" : "Interested",
                _ => "",
            };

    // Booked is proved by outcome, job or booking, never by the name of a step.
    private static int AllSteps =>
        (int)
            MilestoneSteps
                .All.Where(s => s != Milestones.Booked)
                .Aggregate(Milestones.None, (mask, step) => mask | step);
}
