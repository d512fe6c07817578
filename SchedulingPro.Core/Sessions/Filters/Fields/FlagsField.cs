using System.Linq.Expressions;

namespace SchedulingPro.Core.Sessions.Filters.Fields;

/// <summary>A field whose values are facts of the session's flags: each value names bits that must be set, or must not be.</summary>
internal sealed class FlagsField(string key, string label, params FlagsField.Choice[] choices) : SessionFilterField
{
    public override string Key => key;

    public override string Label => label;

    public override IReadOnlyList<FilterOption> Options { get; } =
    [.. choices.Select(c => new FilterOption(c.Value, c.Label))];

    internal override Expression<Func<Session, bool>> Condition(FilterTerm term, FilterContext context) =>
        AnyCondition.Of(
            choices
                .Where(c => term.Values.Contains(c.Value))
                .Select(c =>
                {
                    var mask = (int)c.Flags;
                    Expression<Func<Session, bool>> has = s => ((int)s.Flags & mask) != 0;
                    Expression<Func<Session, bool>> hasNot = s => ((int)s.Flags & mask) == 0;
                    return c.Set ? has : hasNot;
                }),
            term.Excluded
        );

    /// <summary>A value: any of the bits set, or none of them.</summary>
    internal sealed record Choice(string Value, string Label, SessionFlags Flags, bool Set = true);
}
