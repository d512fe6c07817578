using System.Text;
using SchedulingPro.Core.Ingestion;

namespace SchedulingPro.Core.Attribution.Campaigns;

/// <summary>A campaign's name taken apart, so that two spellings of one name can be told from two names.</summary>
internal sealed class CampaignSpelling
{
    private readonly string[] words;

    private CampaignSpelling(CampaignCount campaign, string[] words)
    {
        Campaign = campaign;
        this.words = words;
        Letters = string.Concat(words);
        Sorted = string.Join(' ', words.Order(StringComparer.Ordinal));
        Digits = string.Concat(Letters.Where(char.IsDigit));
    }

    internal CampaignCount Campaign { get; }

    /// <summary>Letters and digits, folded.</summary>
    internal string Letters { get; }

    /// <summary>Words in the order of the alphabet.</summary>
    internal string Sorted { get; }

    /// <summary>Digits only: "Spring 2025" and "Spring 2026" are two campaigns.</summary>
    internal string Digits { get; }

    internal static CampaignSpelling Of(CampaignCount campaign)
    {
        var text = new StringBuilder(campaign.Name.Length);
        foreach (var c in ContactIdentity.Fold(Unescaped(campaign.Name)))
        {
            text.Append(char.IsLetterOrDigit(c) ? c : ' ');
        }

        return new(campaign, text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>
    /// Whether <paramref name="other"/> differs by slips of the finger only: word by word at most one letter left out, added,
    /// changed, or swapped with its neighbour, in words of six letters and more. Shorter words have too many neighbours.
    /// </summary>
    internal bool IsSlipOf(CampaignSpelling other)
    {
        if (words.Length != other.words.Length || Digits != other.Digits || Letters == other.Letters)
        {
            return false;
        }

        for (var i = 0; i < words.Length; i++)
        {
            var (one, two) = (words[i], other.words[i]);
            if (
                one != two
                && (
                    Math.Min(one.Length, two.Length) < 6
                    || Math.Abs(one.Length - two.Length) > 1
                    || Distance(one, two, 1) > 1
                )
            )
            {
                return false;
            }
        }

        return true;
    }

    // Links are pasted with their escapes: spring%20offer, spring+offer.
    private static string Unescaped(string name) => name.Contains('%') ? Uri.UnescapeDataString(name) : name;

    private static int Distance(string a, string b, int most)
    {
        var (before, last, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
            }

            if (least > most)
            {
                return least;
            }

            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }
}
