namespace SchedulingPro.Core.Leads.Queue;

/// <summary>How many leads each tab holds for the asker.</summary>
/// <param name="New">In <see cref="LeadTab.New"/>.</param>
/// <param name="Mine">In <see cref="LeadTab.Mine"/>.</param>
/// <param name="Due">In <see cref="LeadTab.Due"/>.</param>
/// <param name="Snoozed">In <see cref="LeadTab.Snoozed"/>.</param>
/// <param name="Closed">In <see cref="LeadTab.Closed"/>.</param>
public sealed record LeadCounts(int New, int Mine, int Due, int Snoozed, int Closed);
