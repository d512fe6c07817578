using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SchedulingPro.Core.Accounts;

namespace SchedulingPro.Dashboard.Accounts.SignIn;

/// <summary>
/// Identity's sign-in with the product's rules: disabled accounts are out whichever way they come, and an address that
/// nobody has behaves like one that somebody has, in words, in time and in being locked.
/// </summary>
internal sealed class AccountSignIn(
    UserManager<User> users,
    IHttpContextAccessor http,
    IUserClaimsPrincipalFactory<User> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<User>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<User> confirmation,
    UnknownAddresses unknown,
    TimeProvider clock
) : SignInManager<User>(users, http, claims, options, logger, schemes, confirmation)
{
    // A hash made by the same hasher, so that checking it takes as long as checking a real one.
    private static string? decoyHash;

    public override Task<bool> CanSignInAsync(User user) => Task.FromResult(!user.IsDisabled);

    public override async Task<User?> ValidateSecurityStampAsync(ClaimsPrincipal? principal) =>
        await base.ValidateSecurityStampAsync(principal) is { IsDisabled: false } user ? user : null;

    /// <summary>The first step with e-mail address and password.</summary>
    public async Task<(SignInOutcome Outcome, User? User)> PasswordAsync(string email, string password, bool remember)
    {
        if (await UserManager.FindByEmailAsync(email) is not { } user)
        {
            await CheckDecoyAsync(password);
            return (unknown.Fail(email) ? SignInOutcome.LockedOut : SignInOutcome.Refused, null);
        }

        if (await UserManager.IsLockedOutAsync(user))
        {
            await CheckDecoyAsync(password);
            return (SignInOutcome.LockedOut, user);
        }

        if (!await UserManager.CheckPasswordAsync(user, password))
        {
            await UserManager.AccessFailedAsync(user);
            return (await UserManager.IsLockedOutAsync(user) ? SignInOutcome.LockedOut : SignInOutcome.Refused, user);
        }

        if (user.IsDisabled)
        {
            return (SignInOutcome.Disabled, user);
        }

        var result = await SignInOrTwoFactorAsync(user, remember);
        if (result.RequiresTwoFactor)
        {
            return (SignInOutcome.NeedsSecondFactor, user);
        }

        await UserManager.ResetAccessFailedCountAsync(user);
        return (SignInOutcome.SignedIn, user);
    }

    /// <summary>The only step with a passkey: having the device and unlocking it are two factors already.</summary>
    public async Task<(SignInOutcome Outcome, User? User)> PasskeyAsync(string credential)
    {
        var assertion = await AssertAsync(credential);
        if (assertion is not { Succeeded: true })
        {
            return (SignInOutcome.Refused, null);
        }

        var user = assertion.User;
        if (await UserManager.IsLockedOutAsync(user))
        {
            return (SignInOutcome.LockedOut, user);
        }

        if (user.IsDisabled)
        {
            return (SignInOutcome.Disabled, user);
        }

        await UserManager.AddOrUpdatePasskeyAsync(user, assertion.Passkey);
        await SignInOrTwoFactorAsync(user, isPersistent: false, bypassTwoFactor: true);
        return (SignInOutcome.SignedIn, user);
    }

    /// <summary>Remembers when the user came in; called after whichever way succeeded.</summary>
    public async Task NoteSignInAsync(User user)
    {
        user.LastSignInOn = clock.GetUtcNow().UtcDateTime;
        await UserManager.UpdateAsync(user);
    }

    private async Task<PasskeyAssertionResult<User>?> AssertAsync(string credential)
    {
        try
        {
            return await PerformPasskeyAssertionAsync(credential);
        }
        catch (InvalidOperationException)
        {
            // No passkey was asked for in this browser, or too long ago.
            return null;
        }
    }

    private Task CheckDecoyAsync(string password)
    {
        var nobody = new User();
        decoyHash ??= UserManager.PasswordHasher.HashPassword(nobody, Guid.NewGuid().ToString());
        UserManager.PasswordHasher.VerifyHashedPassword(nobody, decoyHash, password);
        return Task.CompletedTask;
    }
}
