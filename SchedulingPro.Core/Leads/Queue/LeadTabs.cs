using System.Linq.Expressions;
using SchedulingPro.Core.Leads.Work;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Leads.Queue;

/// <summary>What belongs to each tab, and in which order it is worked.</summary>
internal static class LeadTabs
{
    /// <summary>A call in this time after the visitor's last act has by far the best odds.</summary>
    internal static readonly TimeSpan FirstWindow = TimeSpan.FromMinutes(5);

    internal static Expression<Func<Lead, bool>> Of(LeadTab tab, int userId, long now, TimeSpan lease)
    {
        Expression<Func<Lead, bool>> isOpen = l => l.Status == LeadStatus.Open;
        Expression<Func<Lead, bool>> isDue = l => l.DueTicks != null && l.DueTicks <= now;
        var isDueForUser = isDue.And(
            AnyCondition.Of([LeadOwnership.IsFree(now, lease), LeadOwnership.IsOf(userId, now)], excluded: false)
        );
        // Also those that somebody is on: colleagues see who, and nothing jumps away under one's hands.
        Expression<Func<Lead, bool>> isInPool = l =>
            l.DueTicks == null && (l.AssigneeId == null || (l.HeldUntilTicks != null && l.HeldUntilTicks > now));
        return tab switch
        {
            LeadTab.New => isOpen.And(AnyCondition.Of([isInPool, isDueForUser], excluded: false)),
            LeadTab.Mine => isOpen.And(LeadOwnership.IsOf(userId, now)),
            LeadTab.Due => isOpen.And(isDueForUser),
            LeadTab.Snoozed => isOpen.And(l => l.DueTicks != null && l.DueTicks > now),
            LeadTab.Closed => l => l.ClosedTicks != null,
            _ => l => true,
        };
    }

    /// <summary>
    /// The order of a tab. Where work is taken from: leads still inside the five minutes, the newest first; then those whose
    /// time has come, promised calls first; then those of the last day before older ones, by priority and the newest act. What
    /// a colleague is on or what is put off comes last.
    /// </summary>
    internal static IOrderedQueryable<Lead> Ordered(IQueryable<Lead> leads, LeadTab tab, int userId, long now) =>
        tab switch
        {
            LeadTab.Closed => leads.OrderByDescending(l => l.ClosedTicks).ThenByDescending(l => l.Id),
            LeadTab.All => leads.OrderByDescending(l => l.ArrivedTicks).ThenByDescending(l => l.Id),
            LeadTab.Snoozed => leads.OrderBy(l => l.DueTicks).ThenBy(l => l.Id),
            LeadTab.Due => leads.OrderByDescending(l => l.IsPromised).ThenBy(l => l.DueTicks).ThenBy(l => l.Id),
            _ => ByUrgency(leads, userId, now),
        };

    private static IOrderedQueryable<Lead> ByUrgency(IQueryable<Lead> leads, int userId, long now)
    {
        var fresh = now - FirstWindow.Ticks;
        var recent = now - TimeSpan.TicksPerDay;
        return leads
            .OrderBy(l =>
                (l.HeldUntilTicks != null && l.HeldUntilTicks > now && l.HolderId != userId)
                || (l.DueTicks != null && l.DueTicks > now)
            )
            .ThenByDescending(l => l.ActTicks >= fresh && l.FirstTouchTicks == null ? l.ActTicks : 0)
            .ThenByDescending(l => l.DueTicks != null)
            .ThenByDescending(l => l.DueTicks != null && l.IsPromised)
            .ThenBy(l => l.DueTicks)
            .ThenByDescending(l => l.ActTicks >= recent)
            .ThenByDescending(l => l.Priority)
            .ThenByDescending(l => l.ActTicks)
            .ThenByDescending(l => l.Id);
    }
}
