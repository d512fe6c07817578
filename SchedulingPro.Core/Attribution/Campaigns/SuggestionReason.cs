namespace SchedulingPro.Core.Attribution.Campaigns;

/// <summary>Why names look like one campaign.</summary>
public enum SuggestionReason
{
    /// <summary>The same letters and digits: they differ in case, spaces, dashes, underscores or accents only.</summary>
    SameLetters,

    /// <summary>The same words in another order.</summary>
    SameWords,

    /// <summary>A letter or two differ, no digit does.</summary>
    Misspelt,
}
