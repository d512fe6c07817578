namespace SchedulingPro.Core.Attribution.Campaigns;

/// <summary>A campaign after clean-up.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sessions">Sessions of all its spellings.</param>
/// <param name="Spellings">How sources write it, most frequent first.</param>
public sealed record CampaignName(string Name, long Sessions, IReadOnlyList<CampaignCount> Spellings);
