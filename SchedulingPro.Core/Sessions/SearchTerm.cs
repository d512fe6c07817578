using SchedulingPro.Core.Ingestion;

namespace SchedulingPro.Core.Sessions;

/// <summary>What a person types into the search, as the search text is written.</summary>
public static class SearchTerm
{
    /// <summary>Longest term that is searched for.</summary>
    public const int MaxLength = 100;

    /// <summary>
    /// The term to look for: folded, white space collapsed. A text of nothing but phone characters with at least three digits
    /// is looked for by its digits, so that a phone number is found in any form. Null when there is nothing to look for.
    /// </summary>
    public static string? Of(string? typed)
    {
        var text = string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length == 0)
        {
            return null;
        }

        if (text.Length > MaxLength)
        {
            text = text[..MaxLength];
        }

        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (digits.Length >= 3 && text.All(c => char.IsAsciiDigit(c) || "+-().,/ ".Contains(c)))
        {
            return digits.Length == 11 && digits[0] == '1' ? digits[1..] : digits;
        }

        return ContactIdentity.Fold(text);
    }
}
