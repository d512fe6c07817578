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
    /// <summary>The draft in the words that sessions use, where only the case differs.</summary>
    public SpendDraft InKnownWords(SpendDraft draft) =>
        draft with
        {
            Campaign = Known(Campaigns, draft.Campaign),
            Source = Known(Sources, draft.Source),
        };

    private static string? Known(IReadOnlyList<string> words, string? word) =>
        word is null || words.Contains(word, StringComparer.Ordinal)
            ? word
            : words.FirstOrDefault(w => w.Equals(word, StringComparison.OrdinalIgnoreCase)) ?? word;
}
