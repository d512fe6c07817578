using System.Linq.Expressions;

namespace SchedulingPro.Core.Sessions.Filters.Fields;

/// <summary>The router where a visit began, whether or not a scheduler took it over.</summary>
internal sealed class RouterField : SessionFilterField
{
    public override string Key => FilterKeys.Router;

    public override string Label => "Router";

    internal override Expression<Func<Session, bool>> Condition(FilterTerm term, FilterContext context)
    {
        var keys = context
            .Owners.All.Where(o => o.IsRouter && term.Values.Contains(o.ExternalId))
            .Select(o => (int?)o.Key)
            .ToList();
        return term.Excluded
            ? s => s.RouterKey == null || !keys.Contains(s.RouterKey)
            : s => keys.Contains(s.RouterKey);
    }
}
