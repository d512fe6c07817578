namespace SchedulingPro.Core.Attribution.Campaigns;

/// <summary>
/// What spellings finally mean. A merge leads from one name to another, which a later merge may lead on from; undoing one merge
/// then leaves all others as they were made.
/// </summary>
internal static class CampaignChains
{
    /// <summary>The final name of every spelling in <paramref name="steps"/> (from, to). A circle ends where it would begin again.</summary>
    internal static Dictionary<string, string> Resolve(IEnumerable<(string From, string To)> steps)
    {
        var next = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (from, to) in steps)
        {
            next[from] = to;
        }

        return next.Keys.ToDictionary(from => from, from => End(from, next), StringComparer.Ordinal);
    }

    private static string End(string from, Dictionary<string, string> next)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { from };
        while (next.TryGetValue(from, out var to) && seen.Add(to))
        {
            from = to;
        }

        return from;
    }
}
