namespace SchedulingPro.Core.Attribution.Campaigns;

/// <summary>A campaign's name with the sessions that came with it.</summary>
/// <param name="Name">The name as sources write it, or after clean-up, as the asker says.</param>
/// <param name="Sessions">Sessions.</param>
public sealed record CampaignCount(string Name, long Sessions);
