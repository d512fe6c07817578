namespace SchedulingPro.Core.Sessions.Meanings;

/// <summary>How far the update of stored sessions is.</summary>
/// <param name="Done">Sessions looked at.</param>
/// <param name="Total">Sessions to look at, counted when it began.</param>
/// <param name="Changed">Sessions that became something else.</param>
public sealed record MeaningProgress(long Done, long Total, long Changed);
