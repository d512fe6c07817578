using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Metrics;

/// <summary>One step of a funnel.</summary>
/// <param name="Step">The milestone.</param>
/// <param name="Reached">Sessions that reached it or a later one; never rises from step to step.</param>
/// <param name="Lost">Sessions that went no further: this step's less the next one's; 0 at the last step.</param>
public sealed record FunnelStep(Milestones Step, long Reached, long Lost);
