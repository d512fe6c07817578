using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using SchedulingPro.Core.Accounts;

namespace SchedulingPro.Dashboard.Accounts.Profile;

/// <summary>What people do to their own account. Each change that ends other sessions keeps this one.</summary>
internal sealed class ProfileModel(
    UserManager<User> users,
    SignInManager<User> signIn,
    AuditLog audit,
    IHttpContextAccessor http
)
{
    private const int RecoveryCodes = 10;

    public async Task<ProfileView> GetAsync()
    {
        var user = await MeAsync();
        var roles = await users.GetRolesAsync(user);
        return new(
            user.DisplayName,
            user.Email ?? "",
            Roles.All.FirstOrDefault(roles.Contains) ?? "",
            user.TwoFactorEnabled,
            user.TwoFactorEnabled ? await users.CountRecoveryCodesAsync(user) : 0,
            (await users.GetPasskeysAsync(user)).Count
        );
    }

    public async Task<AccountResult> RenameAsync(string name)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > 100)
        {
            return AccountResult.Refused("Name", "Enter a name of up to 100 characters.");
        }

        var user = await MeAsync();
        user.DisplayName = name.Trim();
        return await FinishAsync(user, await users.UpdateAsync(user), AuditActions.UserChanged, "own name");
    }

    public async Task<AccountResult> ChangePasswordAsync(string current, string password)
    {
        var user = await MeAsync();
        var result = await users.ChangePasswordAsync(user, current, password);
        return await FinishAsync(user, result, AuditActions.PasswordChanged, "own password");
    }

    public async Task<AccountResult> SignOutElsewhereAsync()
    {
        var user = await MeAsync();
        var result = await users.UpdateSecurityStampAsync(user);
        return await FinishAsync(user, result, AuditActions.SignedOut, "everywhere else");
    }

    /// <summary>The secret for the app; made at the first look and kept until it is confirmed.</summary>
    public async Task<AuthenticatorKey> AuthenticatorKeyAsync()
    {
        var user = await MeAsync();
        if (await users.GetAuthenticatorKeyAsync(user) is not { Length: > 0 })
        {
            await users.ResetAuthenticatorKeyAsync(user);
            await signIn.RefreshSignInAsync(user);
        }

        return new((await users.GetAuthenticatorKeyAsync(user))!, user.Email ?? "");
    }

    /// <summary>Switches the second factor on when the app shows the right code; the answer is the recovery codes, or null.</summary>
    public async Task<IReadOnlyList<string>?> ConfirmAuthenticatorAsync(string code)
    {
        var user = await MeAsync();
        var digits = new string([.. code.Where(char.IsAsciiDigit)]);
        var provider = users.Options.Tokens.AuthenticatorTokenProvider;
        if (user.TwoFactorEnabled || !await users.VerifyTwoFactorTokenAsync(user, provider, digits))
        {
            return null;
        }

        var result = await users.SetTwoFactorEnabledAsync(user, true);
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes);
        await FinishAsync(user, result, AuditActions.TwoFactorChanged, "authenticator app added");
        return [.. codes ?? []];
    }

    public async Task<AccountResult> RemoveAuthenticatorAsync(string password)
    {
        var user = await MeAsync();
        if (!await users.CheckPasswordAsync(user, password))
        {
            return AccountResult.Refused("Password", "The password is not right.");
        }

        await users.SetTwoFactorEnabledAsync(user, false);
        var result = await users.ResetAuthenticatorKeyAsync(user);
        return await FinishAsync(user, result, AuditActions.TwoFactorChanged, "authenticator app removed");
    }

    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync()
    {
        var user = await MeAsync();
        if (!user.TwoFactorEnabled)
        {
            return [];
        }

        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes);
        await NoteAsync(user, AuditActions.TwoFactorChanged, "new recovery codes");
        return [.. codes ?? []];
    }

    public async Task<IReadOnlyList<PasskeyView>> PasskeysAsync() =>
        [
            .. (await users.GetPasskeysAsync(await MeAsync()))
                .OrderBy(p => p.CreatedAt)
                .Select(p => new PasskeyView(
                    Base64Url.EncodeToString(p.CredentialId),
                    string.IsNullOrEmpty(p.Name) ? "Passkey" : p.Name,
                    p.CreatedAt
                )),
        ];

    public async Task<string> PasskeyOptionsAsync()
    {
        var user = await MeAsync();
        return await signIn.MakePasskeyCreationOptionsAsync(
            new()
            {
                Id = await users.GetUserIdAsync(user),
                Name = user.Email ?? "",
                DisplayName = user.DisplayName,
            }
        );
    }

    public async Task<AccountResult> AddPasskeyAsync(string credential, string name)
    {
        var user = await MeAsync();
        var attestation = await AttestAsync(credential);
        if (attestation is not { Succeeded: true })
        {
            return AccountResult.Refused("", "The passkey could not be checked. Try again.");
        }

        attestation.Passkey.Name = Shortened(name);
        var result = await users.AddOrUpdatePasskeyAsync(user, attestation.Passkey);
        return await FinishAsync(user, result, AuditActions.PasskeyChanged, $"added: {attestation.Passkey.Name}");
    }

    public async Task<AccountResult> RenamePasskeyAsync(string id, string name)
    {
        var user = await MeAsync();
        if (await FindPasskeyAsync(user, id) is not { } passkey)
        {
            return AccountResult.Refused("", "This passkey is not there any more.");
        }

        passkey.Name = Shortened(name);
        var result = await users.AddOrUpdatePasskeyAsync(user, passkey);
        return await FinishAsync(user, result, AuditActions.PasskeyChanged, $"renamed: {passkey.Name}");
    }

    public async Task<AccountResult> RemovePasskeyAsync(string id)
    {
        var user = await MeAsync();
        if (await FindPasskeyAsync(user, id) is not { } passkey)
        {
            return AccountResult.Refused("", "This passkey is not there any more.");
        }

        var result = await users.RemovePasskeyAsync(user, passkey.CredentialId);
        return await FinishAsync(user, result, AuditActions.PasskeyChanged, $"removed: {passkey.Name}");
    }

    private static string Shortened(string? name) =>
        string.IsNullOrWhiteSpace(name) ? "Passkey" : name.Trim()[..Math.Min(name.Trim().Length, 60)];

    private async Task<UserPasskeyInfo?> FindPasskeyAsync(User user, string id) =>
        Base64Url.IsValid(id) ? await users.GetPasskeyAsync(user, Base64Url.DecodeFromChars(id)) : null;

    private async Task<PasskeyAttestationResult?> AttestAsync(string credential)
    {
        try
        {
            return await signIn.PerformPasskeyAttestationAsync(credential);
        }
        catch (InvalidOperationException)
        {
            // No passkey was asked for in this browser, or too long ago.
            return null;
        }
    }

    /// <summary>Everything that leads here passed the policy, so the user was there a moment ago.</summary>
    private async Task<User> MeAsync() =>
        await users.GetUserAsync(http.HttpContext!.User)
        ?? throw new InvalidOperationException("The account that is signed in is not there any more.");

    private async Task<AccountResult> FinishAsync(User user, IdentityResult result, string action, string details)
    {
        if (!result.Succeeded)
        {
            return AccountResult.Refused(
                result.Errors.Select(e => new AccountError(
                    e.Code == nameof(IdentityErrorDescriber.PasswordMismatch) ? "Current" : FieldOf(e.Code),
                    e.Description
                ))
            );
        }

        await signIn.RefreshSignInAsync(user);
        await NoteAsync(user, action, details);
        return AccountResult.Done(user.Id);
    }

    private static string FieldOf(string code) =>
        code.StartsWith("Password", StringComparison.Ordinal) ? "Password" : "";

    private Task NoteAsync(User user, string action, string details) =>
        audit.WriteAsync(
            new(user.Id, user.DisplayName, http.HttpContext.RemoteAddress()),
            action,
            "user",
            user.Email ?? "",
            null,
            details,
            CancellationToken.None
        );
}
