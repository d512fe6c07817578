namespace SchedulingPro.Core.Sessions;

/// <summary>The sessions beside one in a list.</summary>
/// <param name="PreviousId">Id of the session before it, or null when it is the first.</param>
/// <param name="NextId">Id of the session after it, or null when it is the last.</param>
public sealed record SessionNeighbours(string? PreviousId, string? NextId);
