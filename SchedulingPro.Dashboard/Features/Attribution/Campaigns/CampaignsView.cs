using SchedulingPro.Core.Attribution.Campaigns;

namespace SchedulingPro.Dashboard.Features.Attribution.Campaigns;

/// <summary>Campaign names and their merges, with the zone in which times are shown.</summary>
public sealed record CampaignsView(CampaignList List, TimeZoneInfo Zone, bool MayMerge);
