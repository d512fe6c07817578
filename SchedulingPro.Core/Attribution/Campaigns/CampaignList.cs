namespace SchedulingPro.Core.Attribution.Campaigns;

/// <summary>The campaigns of a tenant with their spellings, and the merges that made them.</summary>
/// <param name="Names">Campaigns that sessions came with, most sessions first.</param>
/// <param name="Merges">All merges, newest first.</param>
/// <param name="Suggestions">Names that are probably one campaign.</param>
public sealed record CampaignList(
    IReadOnlyList<CampaignName> Names,
    IReadOnlyList<CampaignMerge> Merges,
    IReadOnlyList<CampaignSuggestion> Suggestions
);
