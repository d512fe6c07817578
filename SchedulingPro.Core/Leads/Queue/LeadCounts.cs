namespace SchedulingPro.Core.Leads.Queue;

/// <summary>How many leads each tab holds for the asker.</summary>
/// <param name="New">In <see cref="LeadTab.New"/>.</param>
/// <param name="Mine">In <see cref="LeadTab.Mine"/>.</param>
/// <param name="Due">In <see cref="LeadTab.Due"/>.</param>
/// <param name="Snoozed">In <see cref="LeadTab.Snoozed"/>.</param>
/// <param name="Closed">
/// In <see cref="LeadTab.Closed"/>. Closed leads grow without end, and the queue must not pay for them: only the newest are
/// counted unless that tab is the one asked for, see <see cref="ClosedIsAtLeast"/>.
/// </param>
public sealed record LeadCounts(int New, int Mine, int Due, int Snoozed, int Closed)
{
    /// <summary>Newest closed leads that are looked at to count them on other tabs.</summary>
    public const int ClosedLookedAt = 2000;

    /// <summary>Whether there may be more closed ones than <see cref="Closed"/> says: shown as "2,000+".</summary>
    public bool ClosedIsAtLeast { get; init; }

    /// <summary>The count of a tab; 0 for <see cref="LeadTab.All"/>.</summary>
    public int Of(LeadTab tab) =>
        tab switch
        {
            LeadTab.New => New,
            LeadTab.Mine => Mine,
            LeadTab.Due => Due,
            LeadTab.Snoozed => Snoozed,
            LeadTab.Closed => Closed,
            _ => 0,
        };
}
