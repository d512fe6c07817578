using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Core.Sessions.Filters.Fields;

namespace SchedulingPro.Core.Metrics;

/// <summary>The sessions behind the numbers of a funnel.</summary>
public static class FunnelDrill
{
    /// <summary>Filter of the sessions that reached <paramref name="step"/> or a later one, among those of <paramref name="filter"/>.</summary>
    public static SessionFilter Reached(SessionFilter filter, Milestones step) =>
        filter.With(FilterKeys.Counted, CountedField.ReachedPrefix + MilestoneSteps.Key(step));

    /// <summary>Filter of exactly the sessions lost after <paramref name="step"/>.</summary>
    public static SessionFilter Lost(SessionFilter filter, Milestones step) =>
        filter.With(FilterKeys.Counted, CountedField.LostPrefix + MilestoneSteps.Key(step));

    /// <summary>
    /// Filter of exactly the sessions that reached <paramref name="step"/> and not <paramref name="next"/>, a later one: the
    /// loss in a funnel that leaves out the steps between them.
    /// </summary>
    public static SessionFilter Lost(SessionFilter filter, Milestones step, Milestones next) =>
        (int)next == (int)step * 2
            ? Lost(filter, step)
            : filter.With(FilterKeys.Counted, CountedField.LostBetween(step, next));
}
