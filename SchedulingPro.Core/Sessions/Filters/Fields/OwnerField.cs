using System.Linq.Expressions;

namespace SchedulingPro.Core.Sessions.Filters.Fields;

/// <summary>Company or scheduler: answered by the owner's key, together with the asker's scope (<see cref="OwnerDirectory"/>).</summary>
internal sealed class OwnerField(string key, string label) : SessionFilterField
{
    public override string Key => key;

    public override string Label => label;

    internal override Expression<Func<Session, bool>>? Condition(FilterTerm term, FilterContext context) => null;
}
