using SchedulingPro.Core.Attribution.Spend;

namespace SchedulingPro.Dashboard.Features.Attribution.Spend;

/// <summary>The costs entered, and what a new one can be for.</summary>
/// <param name="List">The costs.</param>
/// <param name="Campaigns">Campaigns that sessions came with, after clean-up.</param>
/// <param name="Sources">Sources and media likewise.</param>
/// <param name="SeesAll">The person may enter costs for all companies together.</param>
/// <param name="Today">The current local day.</param>
/// <param name="Zone">Zone in which times are shown.</param>
public sealed record SpendView(
    SpendList List,
    IReadOnlyList<string> Campaigns,
    IReadOnlyList<string> Sources,
    bool SeesAll,
    DateOnly Today,
    TimeZoneInfo Zone
)
{
    private readonly Dictionary<string, string> campaigns = ByLetters(Campaigns);
    private readonly Dictionary<string, string> sources = ByLetters(Sources);

    /// <summary>Spellings of merged campaigns: a cost for one counts for the name that it was merged into.</summary>
    public IReadOnlyList<string> Spellings { get; init; } = [];

    /// <summary>Campaigns and sources of costs that no session came with. Costs may come before the visits, so they are no error.</summary>
    public IReadOnlyList<string> StrangeOf(IReadOnlyCollection<SpendDraft> drafts) =>
        [
            .. drafts.Select(d => d.Campaign).OfType<string>().Distinct().Except(Campaigns).Except(Spellings),
            .. drafts.Select(d => d.Source).OfType<string>().Distinct().Except(Sources),
        ];

    /// <summary>The draft in the words that sessions use, where only the case differs.</summary>
    public SpendDraft InKnownWords(SpendDraft draft) =>
        draft with
        {
            Campaign = Known(campaigns, draft.Campaign),
            Source = Known(sources, draft.Source),
        };

    // Each word stands for itself, and for other cases of it the first that sessions have.
    private static Dictionary<string, string> ByLetters(IReadOnlyList<string> words)
    {
        var known = words.Distinct(StringComparer.Ordinal).ToDictionary(word => word, StringComparer.Ordinal);
        foreach (var word in words)
        {
            known.TryAdd(Letters(word), word);
        }

        return known;
    }

    private static string? Known(Dictionary<string, string> words, string? word) =>
        word is null ? null : words.GetValueOrDefault(word) ?? words.GetValueOrDefault(Letters(word), word);

    // No word of a session begins with it.
    private static string Letters(string word) => '\u0001' + word.ToUpperInvariant();
}
