namespace SchedulingPro.Core.Sessions;

/// <summary>One page of a list of sessions.</summary>
/// <param name="Items">The sessions of the page.</param>
/// <param name="Total">How many sessions the whole list has.</param>
public sealed record SessionPage(IReadOnlyList<SessionListItem> Items, long Total);
