namespace SchedulingPro.Core.Attribution.Campaigns;

/// <summary>A merge that counts; undone as a whole.</summary>
/// <param name="Id">Key of the merge.</param>
/// <param name="Name">The name its spellings count under.</param>
/// <param name="Spellings">What was merged.</param>
/// <param name="MergedBy">Who did it.</param>
/// <param name="MergedOn">When (UTC).</param>
public sealed record CampaignMerge(
    Guid Id,
    string Name,
    IReadOnlyList<string> Spellings,
    string MergedBy,
    DateTime MergedOn
);
