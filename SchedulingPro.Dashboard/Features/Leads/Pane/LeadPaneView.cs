using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Leads.Work;

namespace SchedulingPro.Dashboard.Features.Leads.Pane;

/// <summary>A lead as it was opened.</summary>
/// <param name="Detail">Null when there is no such lead for this person.</param>
public sealed record LeadPaneView(int LeadId, UserContext User, LeadDetail? Detail)
{
    /// <summary>Whether the person may take over and assign to others.</summary>
    public bool IsManager => LeadActor.Of(User).IsManager;

    /// <summary>Whether it is the person's at the moment.</summary>
    public bool IsMine => Detail is { OwnerId: { } owner } && owner == User.UserId;

    /// <summary>Name of somebody else who has it, or null.</summary>
    public string? Other =>
        Detail is { OwnerId: { } owner } && owner != User.UserId ? Detail.OwnerName ?? "Somebody" : null;
}
