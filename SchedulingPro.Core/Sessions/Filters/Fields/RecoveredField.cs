using System.Linq.Expressions;
using SchedulingPro.Core.Leads;
using SchedulingPro.Core.Leads.Queue;
using SchedulingPro.Core.Metrics.Definitions;

namespace SchedulingPro.Core.Sessions.Filters.Fields;

/// <summary>
/// Visitors who had abandoned and booked after all: by themselves, told by the same phone or e-mail in a later session
/// (<c>selfRecovered</c>), or by staff, as their lead says (<c>recoveredByStaff</c>).
/// </summary>
internal sealed class RecoveredField : SessionFilterField
{
    private const string Self = "self";
    private const string Staff = "staff";

    public override string Key => FilterKeys.Recovered;

    public override string Label => "Recovered";

    public override IReadOnlyList<FilterOption> Options { get; } =
    [new(Self, "By the visitor"), new(Staff, "By staff")];

    internal override Expression<Func<Session, bool>> Condition(FilterTerm term, FilterContext context) =>
        AnyCondition.Of(term.Values.Select(v => v == Staff ? ByStaff(context) : BySelf(context)), term.Excluded);

    internal static Expression<Func<Session, bool>> BySelf(FilterContext context)
    {
        const int booked = (int)Milestones.Booked;
        var all = context.AllSessions;
        if (context.Owners.Keys(SessionFilter.None) is { } keys)
        {
            // That somebody went to a company beyond the asker's scope is not theirs to learn.
            all = all.Where(l => keys.Contains(l.OwnerKey));
        }

        Expression<Func<Session, bool>> byPhone = s =>
            s.Outcome == SessionOutcome.Abandoned
            && s.PhoneHash != null
            && all.Any(l => l.PhoneHash == s.PhoneHash && l.Id > s.Id && ((int)l.Milestones & booked) != 0);
        Expression<Func<Session, bool>> byEmail = s =>
            s.Outcome == SessionOutcome.Abandoned
            && s.EmailHash != null
            && all.Any(l => l.EmailHash == s.EmailHash && l.Id > s.Id && ((int)l.Milestones & booked) != 0);
        var staff = context.LeadSessions.Where(l =>
            context.Leads.Any(o => o.Id == l.LeadId && o.Recovery == LeadRecovery.Staff)
        );
        return AnyCondition.Of([byPhone, byEmail], excluded: false).And(s => !staff.Any(l => l.SessionId == s.Id));
    }

    /// <summary>The same sessions that <see cref="RecoveredByStaff"/> counts.</summary>
    private static Expression<Func<Session, bool>> ByStaff(FilterContext context)
    {
        var leads = context.Leads.Where(LeadMeasure.Counts).Where(l => l.Recovery == LeadRecovery.Staff);
        return s => leads.Any(l => l.SessionId == s.Id);
    }
}
