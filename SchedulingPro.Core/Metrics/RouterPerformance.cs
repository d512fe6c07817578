namespace SchedulingPro.Core.Metrics;

/// <summary>What became of the visits that began on one router, over a window of creation, without bots.</summary>
/// <param name="RouterId">Router id.</param>
/// <param name="Opened">Sessions.</param>
/// <param name="Interacted">Sessions in which the visitor gave any information.</param>
/// <param name="BySchedulerId">
/// Sessions by the scheduler that took them over, by its id; those that none took over come first, with null.
/// </param>
public sealed record RouterPerformance(
    string RouterId,
    long Opened,
    long Interacted,
    IReadOnlyList<(string? SchedulerId, long Opened)> BySchedulerId
);
