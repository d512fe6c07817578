using System.Linq.Expressions;

namespace SchedulingPro.Core.Leads.Work;

/// <summary>
/// Whose a lead is at a moment; the one place where that is decided. Whoever claimed it has it until the lease ends. Apart
/// from that it is the assignee's: whoever was given it, or put it off. A lead that stays undone for the length of a lease
/// after its time has come is free again, so that nobody's absence costs a promised call.
/// </summary>
public static class LeadOwnership
{
    /// <summary>User who is on it at the moment, or null.</summary>
    public static int? Holder(Lead lead, long nowTicks) => lead.HeldUntilTicks > nowTicks ? lead.HolderId : null;

    /// <summary>User whose it is, or null when anybody may take it.</summary>
    public static int? Owner(Lead lead, long nowTicks, TimeSpan lease) =>
        Holder(lead, nowTicks) ?? (lead.DueTicks <= nowTicks - lease.Ticks ? null : lead.AssigneeId);

    /// <summary>Leads that anybody may take.</summary>
    public static Expression<Func<Lead, bool>> IsFree(long nowTicks, TimeSpan lease)
    {
        var overdue = nowTicks - lease.Ticks;
        return l =>
            (l.HeldUntilTicks == null || l.HeldUntilTicks <= nowTicks)
            && (l.AssigneeId == null || (l.DueTicks != null && l.DueTicks <= overdue));
    }

    /// <summary>Leads that the user is on, or that are assigned to the user while nobody else is on them.</summary>
    public static Expression<Func<Lead, bool>> IsOf(int userId, long nowTicks) =>
        l => l.HeldUntilTicks != null && l.HeldUntilTicks > nowTicks ? l.HolderId == userId : l.AssigneeId == userId;
}
