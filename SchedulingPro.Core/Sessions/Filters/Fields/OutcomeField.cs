using System.Linq.Expressions;

namespace SchedulingPro.Core.Sessions.Filters.Fields;

/// <summary>Outcome by its meaning.</summary>
internal sealed class OutcomeField : SessionFilterField
{
    public override string Key => FilterKeys.Outcome;

    public override string Label => "Outcome";

    public override IReadOnlyList<FilterOption> Options { get; } =
    [
        new("open", "Open"),
        new("booked", "Booked"),
        new("abandoned", "Abandoned"),
        new("completed", "Completed"),
        new("unrecognised", "Unrecognised"),
    ];

    internal override Expression<Func<Session, bool>> Condition(FilterTerm term, FilterContext context)
    {
        var outcomes = term.Values.Select(v => Enum.Parse<SessionOutcome>(v, ignoreCase: true)).ToList();
        return term.Excluded ? s => !outcomes.Contains(s.Outcome) : s => outcomes.Contains(s.Outcome);
    }
}
