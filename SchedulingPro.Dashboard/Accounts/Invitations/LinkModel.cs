using System.Globalization;
using Microsoft.AspNetCore.Identity;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Dashboard.Accounts.SignIn;

namespace SchedulingPro.Dashboard.Accounts.Invitations;

/// <summary>What the links do that admins hand out: accept an invitation, choose a new password.</summary>
internal sealed class LinkModel(
    Core.Accounts.Invitations invitations,
    UserAccounts accounts,
    UserManager<User> users,
    SignInManager<User> signIn,
    IHttpContextAccessor http
)
{
    public Task<InvitationItem?> FindInvitationAsync(string token) =>
        invitations.FindAsync(token, CancellationToken.None);

    /// <summary>Makes the account and signs it in.</summary>
    public async Task<AccountResult> AcceptAsync(string token, InvitationForm form)
    {
        var result = await invitations.AcceptAsync(
            token,
            form.DisplayName ?? "",
            form.Password ?? "",
            http.HttpContext.RemoteAddress(),
            CancellationToken.None
        );
        if (result.Succeeded)
        {
            var user = await users.FindByIdAsync(result.UserId.ToString(CultureInfo.InvariantCulture));
            await signIn.SignInAsync(user!, isPersistent: false);
            await ((AccountSignIn)signIn).NoteSignInAsync(user!);
        }

        return result;
    }

    /// <summary>Sets the password; the person then signs in with it, and with the second factor where there is one.</summary>
    public Task<AccountResult> ChoosePasswordAsync(int userId, string token, string password) =>
        accounts.ChoosePasswordAsync(userId, token, password, http.HttpContext.RemoteAddress(), CancellationToken.None);
}
