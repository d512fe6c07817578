namespace SchedulingPro.Core.Attribution.Campaigns;

/// <summary>Finds names that are probably one campaign, spelt differently. It only suggests: people decide.</summary>
public static class CampaignSuggestions
{
    // Slips are looked for among the most frequent names only: every one is compared with every other.
    private const int MostForSlips = 1000;

    /// <summary>Groups of names among <paramref name="campaigns"/>, those with the most sessions first.</summary>
    public static IReadOnlyList<CampaignSuggestion> Of(IEnumerable<CampaignCount> campaigns)
    {
        var spellings = campaigns
            .Where(c => c.Name.Length > 0)
            .Select(CampaignSpelling.Of)
            .OrderByDescending(s => s.Campaign.Sessions)
            .ThenBy(s => s.Campaign.Name, StringComparer.Ordinal)
            .ToList();
        var groups = new Groups(spellings.Count);
        Join(groups, spellings, s => s.Letters, SuggestionReason.SameLetters);
        Join(groups, spellings, s => s.Sorted, SuggestionReason.SameWords);
        for (var i = 1; i < Math.Min(spellings.Count, MostForSlips); i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (spellings[i].IsSlipOf(spellings[j]))
                {
                    groups.Join(j, i, SuggestionReason.Misspelt);
                }
            }
        }

        return
        [
            .. Enumerable
                .Range(0, spellings.Count)
                .GroupBy(groups.Find)
                .Where(g => g.Count() > 1)
                .Select(g => new CampaignSuggestion(
                    spellings[g.First()].Campaign.Name,
                    [.. g.Select(i => spellings[i].Campaign)],
                    groups.Reason(g.Key)
                ))
                .OrderByDescending(s => s.Sessions)
                .ThenBy(s => s.Name, StringComparer.Ordinal),
        ];
    }

    private static void Join(
        Groups groups,
        List<CampaignSpelling> spellings,
        Func<CampaignSpelling, string> form,
        SuggestionReason reason
    )
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < spellings.Count; i++)
        {
            if (form(spellings[i]) is { Length: > 0 } text && !first.TryAdd(text, i))
            {
                groups.Join(first[text], i, reason);
            }
        }
    }

    /// <summary>Which names belong together, by the lowest number of each group.</summary>
    private sealed class Groups(int count)
    {
        private readonly int[] lowest = [.. Enumerable.Range(0, count)];
        private readonly SuggestionReason[] reasons = new SuggestionReason[count];

        internal int Find(int item)
        {
            while (lowest[item] != item)
            {
                item = lowest[item] = lowest[lowest[item]];
            }

            return item;
        }

        internal SuggestionReason Reason(int group) => reasons[group];

        internal void Join(int one, int other, SuggestionReason reason)
        {
            var (a, b) = (Find(one), Find(other));
            if (a == b)
            {
                return;
            }

            var (low, high) = a < b ? (a, b) : (b, a);
            lowest[high] = low;
            reasons[low] = new[] { reasons[low], reasons[high], reason }.Max();
        }
    }
}
