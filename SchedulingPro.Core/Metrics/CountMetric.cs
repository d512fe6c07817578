using System.Linq.Expressions;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Metrics;

/// <summary>A metric that counts the sessions meeting one condition on their facts (milestones, outcome, flags).</summary>
internal abstract class CountMetric(Expression<Func<Session, bool>> counted) : MetricDefinition, ICountedSessions
{
    private readonly Func<Session, bool> isCounted = counted.Compile();

    public Expression<Func<Session, bool>> Counted => counted;

    internal override double? Value(MetricFacts facts) => facts.Count(isCounted);

    public override SessionFilter Drill(SessionFilter filter) => filter.With(FilterKeys.Counted, Key);
}
