using System.Linq.Expressions;

namespace SchedulingPro.Core.Sessions.Filters.Fields;

/// <summary>
/// A step that was reached, or a later one: the funnel's sense. The milestones' bits stand in the order of the flow, so "this
/// step or a later one" is one comparison.
/// </summary>
internal sealed class ReachedField : SessionFilterField
{
    public override string Key => FilterKeys.Reached;

    public override string Label => "Got to";

    public override IReadOnlyList<FilterOption> Options => MilestoneSteps.Options;

    internal override Expression<Func<Session, bool>> Condition(FilterTerm term, FilterContext context)
    {
        var first = term.Values.Min(v => (int)MilestoneSteps.Parse(v));
        return term.Excluded ? s => (int)s.Milestones < first : s => (int)s.Milestones >= first;
    }
}
