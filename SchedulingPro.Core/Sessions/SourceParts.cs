using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Sessions;

/// <summary>Takes the word "source / medium" apart.</summary>
internal static class SourceParts
{
    private const string Between = " / ";

    /// <summary>Source and medium; "(none)" for what is missing.</summary>
    internal static (string Source, string Medium) Of(string? word)
    {
        if (word is null)
        {
            return (FilterValues.NotGiven, FilterValues.NotGiven);
        }

        var at = word.IndexOf(Between, StringComparison.Ordinal);
        return at < 0 ? (word, FilterValues.NotGiven) : (word[..at], word[(at + Between.Length)..]);
    }
}
