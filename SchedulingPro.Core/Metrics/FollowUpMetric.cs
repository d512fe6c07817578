using System.Linq.Expressions;
using SchedulingPro.Core.Leads;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Metrics;

/// <summary>
/// A metric of what the office made of leads. A lead stands with its leading session, so that the number is about sessions
/// created in the period as all others are, and opens them.
/// </summary>
internal abstract class FollowUpMetric(Expression<Func<Lead, bool>> counted) : MetricDefinition
{
    /// <summary>Which leads it counts, of those that count at all; of a rate the numerator's.</summary>
    internal Expression<Func<Lead, bool>> Counted => counted;

    public override MetricGroup Group => MetricGroup.FollowUp;

    internal override MetricNeeds Needs => MetricNeeds.FollowUp;

    public override SessionFilter Drill(SessionFilter filter) => filter.With(FilterKeys.Counted, Key);
}
