using System.Globalization;

namespace SchedulingPro.Core.Attribution.Spend;

/// <summary>Amounts of money as people and advertising accounts write them.</summary>
public static class SpendAmount
{
    /// <summary>The largest amount taken, in hundredths: one billion.</summary>
    public const long Most = 100_000_000_000;

    /// <summary>
    /// Reads <c>1234.5</c>, <c>1,234.50</c>, <c>$1,234.50</c>, <c>1.234,50 €</c> or <c>1234,5</c> into hundredths. A mark that is
    /// followed by three digits and stands alone separates thousands: <c>1,234</c> is more than a thousand; the same with a
    /// point is refused, because nobody can tell. False for anything else, for negative amounts and such beyond <see cref="Most"/>.
    /// </summary>
    public static bool TryParse(string text, out long cents)
    {
        cents = 0;
        var number = Bare(text);
        var (comma, point) = (number.LastIndexOf(','), number.LastIndexOf('.'));
        var mark =
            comma < 0 && point < 0 ? -1
            : comma >= 0 && point >= 0 ? Math.Max(comma, point)
            : comma >= 0 ? (number.IndexOf(',') == comma && number.Length - comma <= 3 ? comma : -1)
            : point;
        var (whole, part) = mark < 0 ? (number, "") : (number[..mark], number[(mark + 1)..]);
        if (part.Length > 2 || (mark >= 0 && part.Length == 0) || !part.All(char.IsAsciiDigit) || !IsWhole(ref whole))
        {
            return false;
        }

        if (!long.TryParse(whole + part.PadRight(2, '0'), NumberStyles.None, CultureInfo.InvariantCulture, out cents))
        {
            return false;
        }

        return cents <= Most;
    }

    private static string Bare(string text)
    {
        var trimmed = text.Trim();
        var from = trimmed.Length > 0 && char.GetUnicodeCategory(trimmed[0]) == UnicodeCategory.CurrencySymbol ? 1 : 0;
        var to = trimmed.Length;
        while (to > from && (char.IsLetter(trimmed[to - 1]) || trimmed[to - 1] is '€' or '$' or '£' or ' ' or '\u00A0'))
        {
            to--;
        }

        return trimmed[from..to].Trim();
    }

    // Groups of three after the first one, all with the same mark.
    private static bool IsWhole(ref string whole)
    {
        var groups = whole.Split(
            whole.Contains(',') ? ','
            : whole.Contains('.') ? '.'
            : '\''
        );
        if (
            groups.Any(g => g.Length == 0 || !g.All(char.IsAsciiDigit))
            || (groups.Length > 1 && (groups[0].Length > 3 || groups.Skip(1).Any(g => g.Length != 3)))
        )
        {
            return false;
        }

        whole = string.Concat(groups);
        return true;
    }
}
