using SchedulingPro.Core.Attribution.Campaigns;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Features.Attribution.Campaigns;

/// <summary>Campaign names in words.</summary>
internal static class CampaignsWords
{
    public static string Reason(SuggestionReason reason) =>
        reason switch
        {
            SuggestionReason.SameLetters => "The same letters, written differently.",
            SuggestionReason.SameWords => "The same words in another order.",
            _ => "A letter differs: look closely.",
        };

    public static string Spellings(CampaignName name) =>
        name.Spellings.Count == 1 && name.Spellings[0].Name == name.Name
            ? "–"
            : string.Join(", ", name.Spellings.Select(s => s.Name));

    public static string Problem(string field, string reason) =>
        field == "name" ? $"The name {reason}." : char.ToUpperInvariant(reason[0]) + reason[1..] + ".";

    public static string Sessions(string name) =>
        AppUrls.SessionsOf(new() { Filter = SessionFilter.None.With(FilterKeys.Campaign, name) });
}
