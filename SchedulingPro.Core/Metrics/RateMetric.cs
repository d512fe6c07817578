using System.Linq.Expressions;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Metrics;

/// <summary>A metric that divides one count by another; null where the divisor is zero. Its sessions are those of the numerator.</summary>
internal abstract class RateMetric(
    Expression<Func<Session, bool>> numerator,
    Expression<Func<Session, bool>> denominator
) : MetricDefinition, ICountedSessions
{
    private readonly Func<Session, bool> above = numerator.Compile();
    private readonly Func<Session, bool> below = denominator.Compile();

    public Expression<Func<Session, bool>> Counted => numerator;

    public override MetricUnit Unit => MetricUnit.Rate;

    public override MetricDirection Direction => MetricDirection.HigherIsBetter;

    public override MetricGroup Group => MetricGroup.Conversion;

    internal override double? Value(MetricFacts facts) =>
        facts.Count(below) is var divisor and > 0 ? (double)facts.Count(above) / divisor : null;

    public override SessionFilter Drill(SessionFilter filter) => filter.With(FilterKeys.Counted, Key);
}
