namespace SchedulingPro.Core.Leads.Queue;

/// <summary>A page of the queue.</summary>
/// <param name="Items">Its leads in order.</param>
/// <param name="Total">How many leads the selection has.</param>
/// <param name="Counts">How many leads each tab has under the same filter and search.</param>
public sealed record LeadPage(IReadOnlyList<LeadListItem> Items, int Total, LeadCounts Counts);
