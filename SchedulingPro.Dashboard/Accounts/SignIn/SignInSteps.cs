using Microsoft.AspNetCore.Identity;
using SchedulingPro.Core.Accounts;

namespace SchedulingPro.Dashboard.Accounts.SignIn;

/// <summary>The ways in and out, each written to the audit log. What the pages and endpoints of sign-in ask.</summary>
internal sealed class SignInSteps(SignInManager<User> manager, AuditLog audit, IHttpContextAccessor http)
{
    private readonly AccountSignIn signIn = (AccountSignIn)manager;

    public async Task<SignInOutcome> PasswordAsync(string email, string password, bool remember)
    {
        var (outcome, user) = await signIn.PasswordAsync(email.Trim(), password, remember);
        await NoteAsync(outcome, user, "with password");
        return outcome;
    }

    public async Task<SignInOutcome> PasskeyAsync(string credential)
    {
        var (outcome, user) = await signIn.PasskeyAsync(credential);
        await NoteAsync(outcome, user, "with passkey");
        return outcome;
    }

    /// <summary>Whether the first step was passed in this browser a moment ago.</summary>
    public async Task<bool> AwaitsSecondFactorAsync() => await signIn.GetTwoFactorAuthenticationUserAsync() is not null;

    public async Task<SignInOutcome> AuthenticatorAsync(string code, bool remember)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } user)
        {
            return SignInOutcome.Refused;
        }

        var digits = new string([.. code.Where(char.IsAsciiDigit)]);
        var result = await signIn.TwoFactorAuthenticatorSignInAsync(digits, remember, rememberClient: false);
        return await NoteSecondAsync(result, user, "with password and authenticator app");
    }

    public async Task<SignInOutcome> RecoveryCodeAsync(string code)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } user)
        {
            return SignInOutcome.Refused;
        }

        var plain = new string([.. code.Where(c => !char.IsWhiteSpace(c))]);
        var result = await signIn.TwoFactorRecoveryCodeSignInAsync(plain);
        return await NoteSecondAsync(result, user, "with password and recovery code");
    }

    public Task<string> PasskeyOptionsAsync() => signIn.MakePasskeyRequestOptionsAsync(null);

    public async Task SignOutAsync()
    {
        var user = await signIn.UserManager.GetUserAsync(http.HttpContext!.User);
        await signIn.SignOutAsync();
        if (user is not null)
        {
            await WriteAsync(AuditActions.SignedOut, user, "");
        }
    }

    private async Task<SignInOutcome> NoteSecondAsync(SignInResult result, User user, string how)
    {
        var outcome =
            result.Succeeded ? SignInOutcome.SignedIn
            : result.IsLockedOut ? SignInOutcome.LockedOut
            : result.IsNotAllowed ? SignInOutcome.Disabled
            : SignInOutcome.Refused;
        await NoteAsync(outcome, user, how);
        return outcome;
    }

    private async Task NoteAsync(SignInOutcome outcome, User? user, string how)
    {
        switch (outcome)
        {
            case SignInOutcome.SignedIn:
                await signIn.NoteSignInAsync(user!);
                await WriteAsync(AuditActions.SignedIn, user, how);
                break;
            case SignInOutcome.LockedOut:
                await WriteAsync(AuditActions.LockedOut, user, how);
                break;
            case SignInOutcome.Disabled:
                await WriteAsync(AuditActions.SignInFailed, user, $"{how}; the account is disabled");
                break;
            case SignInOutcome.Refused:
                await WriteAsync(AuditActions.SignInFailed, user, how);
                break;
        }
    }

    /// <summary>An address that nobody has is not written down: people type their passwords there by mistake.</summary>
    private Task WriteAsync(string action, User? user, string details) =>
        audit.WriteAsync(
            new AuditActor(user?.Id, user?.DisplayName ?? "unknown person", http.HttpContext.RemoteAddress()),
            action,
            "user",
            user?.Email ?? "",
            null,
            details,
            CancellationToken.None
        );
}
