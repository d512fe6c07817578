namespace SchedulingPro.Core.Sessions.Meanings;

/// <summary>A word as the vocabulary page shows it.</summary>
/// <param name="Id">Code of the word.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Value">The word as the source wrote it.</param>
/// <param name="Meaning">Its meaning, see <see cref="MeaningRules"/>; null while it is unrecognised.</param>
/// <param name="FirstSeenOn">When it was first seen (UTC).</param>
/// <param name="Count">Sessions, or schedulers for a status, that have the word; null where counting means reading every document.</param>
/// <param name="IsPending">Whether stored sessions still wait for its new meaning.</param>
public sealed record VocabularyItem(
    int Id,
    VocabularyKind Kind,
    string Value,
    int? Meaning,
    DateTime FirstSeenOn,
    long? Count,
    bool IsPending
)
{
    /// <summary>Whether the word should have a meaning but has none.</summary>
    public bool IsUnrecognised => Meaning is null && MeaningRules.IsMapped(Kind);
}
