using System.Collections.Immutable;

namespace SchedulingPro.Core.Accounts;

/// <summary>All accounts, open invitations, and the companies that can be given.</summary>
/// <param name="Users">Accounts by name.</param>
/// <param name="Invitations">Invitations neither used nor withdrawn, newest first.</param>
/// <param name="Companies">All companies by name.</param>
public sealed record UserList(
    ImmutableArray<UserListItem> Users,
    ImmutableArray<InvitationItem> Invitations,
    ImmutableArray<CompanyChoice> Companies
)
{
    /// <summary>Nothing: what somebody sees who may not administer accounts.</summary>
    public static UserList Empty { get; } = new([], [], []);
}
