namespace SchedulingPro.Core.Leads.Queue;

/// <summary>
/// Keys of leads as one short text, for a URL: sorted, each as the distance from the one before, base 36. A thousand leads
/// picked from one period take about three characters each.
/// </summary>
public static class LeadKeyList
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const int LongestNumber = 6;

    /// <summary>Most keys that are read.</summary>
    public const int Most = 2000;

    /// <summary>The keys as text.</summary>
    public static string Write(IEnumerable<int> keys)
    {
        var last = 0;
        var parts = new List<string>();
        foreach (var key in keys.Distinct().Order())
        {
            parts.Add(Text(key - last));
            last = key;
        }

        return string.Join('.', parts);
    }

    /// <summary>Reads what <see cref="Write"/> wrote; null for what it did not write, or for more than <see cref="Most"/>.</summary>
    public static IReadOnlyList<int>? Read(string text)
    {
        var keys = new List<int>();
        long last = 0;
        foreach (var part in text.Split('.'))
        {
            if (Number(part) is not { } step || (last += step) > int.MaxValue || keys.Count == Most)
            {
                return null;
            }

            keys.Add((int)last);
        }

        return keys;
    }

    private static string Text(int number)
    {
        var text = "";
        do
        {
            text = Digits[number % Digits.Length] + text;
            number /= Digits.Length;
        } while (number > 0);
        return text;
    }

    private static long? Number(string text)
    {
        if (text.Length is 0 or > LongestNumber)
        {
            return null;
        }

        long number = 0;
        foreach (var letter in text)
        {
            var digit = Digits.IndexOf(letter, StringComparison.Ordinal);
            if (digit < 0)
            {
                return null;
            }

            number = number * Digits.Length + digit;
        }

        return number;
    }
}
