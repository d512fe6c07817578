using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Leads.Queue;

/// <summary>A lead as lists, exports and the detail pane show it.</summary>
/// <param name="Lead">The follow-up's facts; a copy, not tracked.</param>
/// <param name="Session">The leading session; personal fields are masked for people who may not see them.</param>
/// <param name="AssigneeName">Display name of whose it is, or null.</param>
/// <param name="HolderName">Display name of who is on it at the moment, or null when nobody is.</param>
public sealed record LeadListItem(Lead Lead, SessionListItem Session, string? AssigneeName, string? HolderName)
{
    /// <summary>Label of the last disposition, or null.</summary>
    public string? Disposition { get; init; }
}
