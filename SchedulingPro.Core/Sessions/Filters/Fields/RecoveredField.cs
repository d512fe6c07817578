using System.Linq.Expressions;

namespace SchedulingPro.Core.Sessions.Filters.Fields;

/// <summary>
/// Abandoned visitors with a phone or e-mail who booked later, told by the same phone or e-mail (<c>selfRecovered</c> while
/// nobody has touched them).
/// </summary>
internal sealed class RecoveredField : SessionFilterField
{
    public override string Key => FilterKeys.Recovered;

    public override string Label => "Recovered";

    public override IReadOnlyList<FilterOption> Options { get; } = [new("self", "By the visitor")];

    internal override Expression<Func<Session, bool>> Condition(FilterTerm term, FilterContext context) =>
        AnyCondition.Of([BySelf(context)], term.Excluded);

    internal static Expression<Func<Session, bool>> BySelf(FilterContext context)
    {
        const int booked = (int)Milestones.Booked;
        var all = context.AllSessions;
        Expression<Func<Session, bool>> byPhone = s =>
            s.Outcome == SessionOutcome.Abandoned
            && s.PhoneHash != null
            && all.Any(l => l.PhoneHash == s.PhoneHash && l.Id > s.Id && ((int)l.Milestones & booked) != 0);
        Expression<Func<Session, bool>> byEmail = s =>
            s.Outcome == SessionOutcome.Abandoned
            && s.EmailHash != null
            && all.Any(l => l.EmailHash == s.EmailHash && l.Id > s.Id && ((int)l.Milestones & booked) != 0);
        return AnyCondition.Of([byPhone, byEmail], excluded: false);
    }
}
