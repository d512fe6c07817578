using System.Globalization;
using System.Linq.Expressions;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Leads.Queue.Fields;

/// <summary>A field whose values are keys: of users (also "me") or of dispositions; "(none)" stands for no value.</summary>
internal sealed class NumberField(string key, string label, bool isPerson, Expression<Func<Lead, int?>> number)
    : LeadFilterField
{
    /// <summary>The asker, so that a view can be shared.</summary>
    internal const string Me = "me";

    public override string Key => key;

    public override string Label => label;

    internal bool IsPerson => isPerson;

    public override bool Accepts(string value) =>
        value == FilterValues.NotGiven || (isPerson && value == Me) || IsKey(value);

    internal static bool IsKey(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        && id.ToString(CultureInfo.InvariantCulture) == value;

    internal override Expression<Func<Lead, bool>> Condition(FilterTerm term, LeadFilterContext context)
    {
        var numbers = term
            .Values.Where(v => v != FilterValues.NotGiven)
            .Select(v => v == Me ? context.UserId : int.Parse(v, CultureInfo.InvariantCulture))
            .ToList();
        var lead = number.Parameters[0];
        var isNone = Expression.Equal(number.Body, Expression.Constant(null, typeof(int?)));
        var isAny = Expression.Call(
            typeof(Enumerable),
            nameof(Enumerable.Contains),
            [typeof(int)],
            Expression.Field(Expression.Constant(new Holder { Value = numbers }), nameof(Holder.Value)),
            Expression.Coalesce(number.Body, Expression.Constant(0))
        );
        var conditions = new List<Expression<Func<Lead, bool>>>();
        if (term.Values.Contains(FilterValues.NotGiven))
        {
            conditions.Add(Expression.Lambda<Func<Lead, bool>>(isNone, lead));
        }

        if (numbers.Count > 0)
        {
            conditions.Add(Expression.Lambda<Func<Lead, bool>>(isAny, lead));
        }

        return AnyCondition.Of(conditions, term.Excluded);
    }

    // A captured field, not a constant: the query then keeps its plan whatever the values.
    private sealed class Holder
    {
        public required IEnumerable<int> Value;
    }
}
