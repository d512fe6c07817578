using System.Linq.Expressions;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Leads.Queue.Fields;

/// <summary>A field with fixed values, each with its condition.</summary>
internal sealed class ChoiceField(string key, string label, params ChoiceField.Choice[] choices) : LeadFilterField
{
    public override string Key => key;

    public override string Label => label;

    public override IReadOnlyList<FilterOption> Options { get; } =
    [.. choices.Select(c => new FilterOption(c.Value, c.Label))];

    public override bool IsOffered => !StandsBehindNumbers;

    /// <summary>Whether only links of numbers ask it.</summary>
    internal bool StandsBehindNumbers { get; init; }

    internal override Expression<Func<Lead, bool>> Condition(FilterTerm term, LeadFilterContext context) =>
        AnyCondition.Of(choices.Where(c => term.Values.Contains(c.Value)).Select(c => c.Holds), term.Excluded);

    /// <summary>A value, its words and what it asks.</summary>
    internal sealed record Choice(string Value, string Label, Expression<Func<Lead, bool>> Holds);
}
