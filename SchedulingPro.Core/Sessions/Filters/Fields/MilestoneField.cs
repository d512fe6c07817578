using System.Linq.Expressions;

namespace SchedulingPro.Core.Sessions.Filters.Fields;

/// <summary>A milestone that the session itself reached (the milestone counts' sense).</summary>
internal sealed class MilestoneField : SessionFilterField
{
    public override string Key => FilterKeys.Milestone;

    public override string Label => "Milestone";

    public override IReadOnlyList<FilterOption> Options => MilestoneSteps.Options;

    internal override Expression<Func<Session, bool>> Condition(FilterTerm term, FilterContext context)
    {
        var mask = term.Values.Aggregate(0, (m, v) => m | (int)MilestoneSteps.Parse(v));
        return term.Excluded ? s => ((int)s.Milestones & mask) == 0 : s => ((int)s.Milestones & mask) != 0;
    }
}
