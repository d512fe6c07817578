namespace SchedulingPro.Dashboard.Features.Attribution.Campaigns;

/// <summary>A wish to count names under one.</summary>
/// <param name="Names">The names.</param>
/// <param name="Into">The name they are to count under.</param>
public sealed record MergeOrder(IReadOnlyList<string> Names, string Into);
