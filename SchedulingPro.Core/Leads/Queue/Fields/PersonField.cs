using System.Globalization;
using System.Linq.Expressions;
using SchedulingPro.Core.Leads.Work;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Leads.Queue.Fields;

/// <summary>Whose a lead is at the moment: whoever is on it, else the assignee. "(none)" stands for nobody's.</summary>
internal sealed class PersonField : LeadFilterField
{
    public override string Key => LeadFilterKeys.Person;

    public override string Label => "Whose";

    public override bool Accepts(string value) =>
        NumberField.IsKey(value) || value is FilterValues.NotGiven or NumberField.Me;

    internal override Expression<Func<Lead, bool>> Condition(FilterTerm term, LeadFilterContext context)
    {
        var now = context.NowUtc.Ticks;
        var conditions = new List<Expression<Func<Lead, bool>>>();
        if (term.Values.Contains(FilterValues.NotGiven))
        {
            conditions.Add(l => (l.HeldUntilTicks == null || l.HeldUntilTicks <= now) && l.AssigneeId == null);
        }

        foreach (var value in term.Values.Where(v => v != FilterValues.NotGiven))
        {
            var user = value == NumberField.Me ? context.UserId : int.Parse(value, CultureInfo.InvariantCulture);
            conditions.Add(LeadOwnership.IsOf(user, now));
        }

        return AnyCondition.Of(conditions, term.Excluded);
    }
}
