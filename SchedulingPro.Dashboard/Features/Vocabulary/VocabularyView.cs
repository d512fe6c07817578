using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Meanings;

namespace SchedulingPro.Dashboard.Features.Vocabulary;

/// <summary>What the vocabulary page shows.</summary>
/// <param name="Kind">Kind of the words.</param>
/// <param name="Words">The words, unrecognised ones first.</param>
/// <param name="Unrecognised">How many words of each kind have no meaning yet.</param>
/// <param name="New">How many words of each kind that is shown as given are new.</param>
/// <param name="NewSince">What was first seen then or later is new (UTC).</param>
/// <param name="Zone">The tenant's time zone.</param>
public sealed record VocabularyView(
    VocabularyKind Kind,
    IReadOnlyList<VocabularyItem> Words,
    IReadOnlyDictionary<VocabularyKind, int> Unrecognised,
    IReadOnlyDictionary<VocabularyKind, int> New,
    DateTime NewSince,
    TimeZoneInfo Zone
);
