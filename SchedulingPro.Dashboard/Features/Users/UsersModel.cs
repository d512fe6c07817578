using SchedulingPro.Core.Accounts;
using SchedulingPro.Dashboard.Accounts;

namespace SchedulingPro.Dashboard.Features.Users;

/// <summary>
/// What the users page asks and does. Every act asks anew whether the person is still an admin: an open page may be older
/// than their role.
/// </summary>
internal sealed class UsersModel(
    IUserContextAccessor access,
    UserListQuery list,
    UserAccounts accounts,
    Core.Accounts.Invitations invitations
)
{
    public async Task<(UserContext Me, UserList List)> LoadAsync(CancellationToken cancellationToken)
    {
        var me = await access.GetAsync(cancellationToken);
        return me.IsInRole(Roles.Admin)
            ? (me, await list.ExecuteAsync(me.Scope, cancellationToken))
            : (me, UserList.Empty);
    }

    public Task<AccountResult> InviteAsync(string email, string name, UserAccess wanted) =>
        AsAdminAsync(actor => invitations.CreateAsync(email, name, wanted, actor, CancellationToken.None));

    public Task<AccountResult> RenewInvitationAsync(int id) =>
        AsAdminAsync(actor => invitations.RenewAsync(id, actor, CancellationToken.None));

    public Task<AccountResult> WithdrawInvitationAsync(int id) =>
        AsAdminAsync(actor => invitations.RevokeAsync(id, actor, CancellationToken.None));

    public Task<AccountResult> ChangeAsync(int userId, string name, UserAccess wanted) =>
        AsAdminAsync(actor => accounts.ChangeAsync(userId, name, wanted, actor, CancellationToken.None));

    public Task<AccountResult> SetDisabledAsync(int userId, bool disabled) =>
        AsAdminAsync(actor => accounts.SetDisabledAsync(userId, disabled, actor, CancellationToken.None));

    public Task<AccountResult> SignOutEverywhereAsync(int userId) =>
        AsAdminAsync(actor => accounts.SignOutEverywhereAsync(userId, actor, CancellationToken.None));

    public Task<AccountResult> PasswordLinkAsync(int userId) =>
        AsAdminAsync(actor => accounts.CreatePasswordLinkAsync(userId, actor, CancellationToken.None));

    public Task<AccountResult> RemoveSecondFactorAsync(int userId) =>
        AsAdminAsync(actor => accounts.RemoveSecondFactorAsync(userId, actor, CancellationToken.None));

    private async Task<AccountResult> AsAdminAsync(Func<AuditActor, Task<AccountResult>> act)
    {
        var me = await access.GetAsync();
        return me.IsInRole(Roles.Admin)
            ? await act(me.Actor)
            : AccountResult.Refused("", "Only an admin may do this. Your role was changed in the meantime.");
    }
}
