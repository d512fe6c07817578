using System.Linq.Expressions;

namespace SchedulingPro.Core.Sessions.Filters.Fields;

/// <summary>The furthest step: exactly the sessions behind a drop-off of the funnel, funnel(step) less funnel(next).</summary>
internal sealed class DroppedAtField : SessionFilterField
{
    public override string Key => FilterKeys.DroppedAt;

    public override string Label => "Went no further than";

    public override IReadOnlyList<FilterOption> Options => MilestoneSteps.Options;

    internal override Expression<Func<Session, bool>> Condition(FilterTerm term, FilterContext context) =>
        AnyCondition.Of(
            term.Values.Select(value =>
            {
                var step = (int)MilestoneSteps.Parse(value);
                var next = step * 2;
                return (Expression<Func<Session, bool>>)(s => (int)s.Milestones >= step && (int)s.Milestones < next);
            }),
            term.Excluded
        );
}
