using System.Linq.Expressions;

namespace SchedulingPro.Core.Sessions.Filters.Fields;

/// <summary>
/// One session, the newest, for each captured customer name among the sessions that the rest of the selection means. Makes
/// the list behind <c>totalCustomerContactsCaptured</c> exactly as long as that number.
/// </summary>
internal sealed class DistinctNameField : SessionFilterField
{
    public override string Key => FilterKeys.DistinctName;

    public override string Label => "One per name";

    public override bool IsOffered => false;

    public override IReadOnlyList<FilterOption> Options { get; } = [new(FilterValues.Yes, "Yes")];

    internal override Expression<Func<Session, bool>> Condition(FilterTerm term, FilterContext context)
    {
        var newest = context
            .Window!.Where(s => s.NameHash != null)
            .GroupBy(s => s.NameHash)
            .Select(g => g.Max(s => s.Id));
        return s => newest.Contains(s.Id);
    }
}
