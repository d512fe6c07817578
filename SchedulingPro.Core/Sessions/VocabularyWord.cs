namespace SchedulingPro.Core.Sessions;

/// <summary>
/// One word of the dictionary: a value that sources use in an open vocabulary, its small code for the hot rows, and, where
/// the kind has one, the meaning this product gives it. A word of a mapped kind without a meaning is unrecognised: it is
/// shown as given, counted, and waits for an admin.
/// </summary>
public sealed class VocabularyWord
{
    /// <summary>Code used in session rows; never 0.</summary>
    public int Id { get; set; }

    /// <summary>What the word stands for.</summary>
    public VocabularyKind Kind { get; set; }

    /// <summary>The word as the source wrote it, trimmed.</summary>
    public string Value { get; set; } = "";

    /// <summary>Numeric meaning, by kind: an outcome, a milestone mask, or 1/0; null while unrecognised.</summary>
    public int? Meaning { get; set; }

    /// <summary>When the word was first seen (UTC).</summary>
    public DateTime FirstSeenOn { get; set; }

    /// <summary>
    /// When its meaning changed (UTC), while stored sessions still wait to be derived anew; else null. The mark outlives the
    /// program, so that the work is done after a kill too.
    /// </summary>
    public DateTime? PendingSince { get; set; }
}
