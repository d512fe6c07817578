using SchedulingPro.Core.Accounts;

namespace SchedulingPro.Core.Leads.Work;

/// <summary>Who works a lead.</summary>
/// <param name="UserId">Key of the user.</param>
/// <param name="IsManager">Whether the user may take over and assign to others.</param>
public sealed record LeadActor(int UserId, bool IsManager)
{
    /// <summary>The user who is asking.</summary>
    public static LeadActor Of(UserContext user) =>
        new(user.UserId, user.IsInRole(Roles.Manager) || user.IsInRole(Roles.Admin));
}
