using System.Linq.Expressions;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Leads.Queue.Fields;

/// <summary>A field of the leading session.</summary>
internal sealed class SessionPartField(SessionFilterField part) : LeadFilterField
{
    public override string Key => part.Key;

    public override string Label => part.Label;

    public override IReadOnlyList<FilterOption> Options => part.Options;

    public override SessionFilterField Session => part;

    public override bool IsOffered => part.IsOffered;

    public override bool Accepts(string value) => part.Accepts(value);

    internal override Expression<Func<Lead, bool>>? Condition(FilterTerm term, LeadFilterContext context) => null;
}
