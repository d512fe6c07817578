using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace SchedulingPro.Core.Accounts;

/// <summary>
/// What admins and the command line do to accounts. Every act is audited in the same transaction. Two things are always
/// refused: taking the last active admin away, and somebody changing their own access.
/// </summary>
public sealed class UserAccounts
{
    private readonly AccountWork accounts;
    private readonly AuditLog audit;
    private readonly TimeProvider clock;

    internal UserAccounts(AccountWork accounts, AuditLog audit, TimeProvider clock)
    {
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /// <summary>Makes an account. Without a password the result carries the token of a link that sets one.</summary>
    public Task<AccountResult> AddAsync(
        string email,
        string displayName,
        string? password,
        UserAccess access,
        AuditActor actor,
        CancellationToken cancellationToken
    ) =>
        access.Problem is { } problem
            ? Task.FromResult(AccountResult.Refused([problem]))
            : accounts.RunAsync(
                async unit =>
                {
                    var result = await CreateAsync(unit, email, displayName, password, access.Normalised());
                    if (!result.Succeeded)
                    {
                        return result;
                    }

                    var user = (await FindAsync(unit, result.UserId))!;
                    Note(unit, actor, AuditActions.UserAdded, user, access.Normalised().Text);
                    return password is null
                        ? AccountResult.Done(user.Id, await unit.Users.GeneratePasswordResetTokenAsync(user))
                        : result;
                },
                cancellationToken
            );

    /// <summary>Changes name, role and companies.</summary>
    public Task<AccountResult> ChangeAsync(
        int userId,
        string displayName,
        UserAccess access,
        AuditActor actor,
        CancellationToken cancellationToken
    ) =>
        access.Problem is { } problem
            ? Task.FromResult(AccountResult.Refused([problem]))
            : OnAsync(
                userId,
                cancellationToken,
                async (unit, user) =>
                {
                    var wanted = access.Normalised();
                    var isAdmin = await unit.Users.IsInRoleAsync(user, Roles.Admin);
                    if (actor.UserId == user.Id && !(isAdmin && wanted.Role == Roles.Admin))
                    {
                        return AccountResult.Refused("Role", "Your own role can be changed by another admin only.");
                    }

                    if (isAdmin && wanted.Role != Roles.Admin && await IsLastAdminAsync(unit, user))
                    {
                        return AccountResult.Refused("Role", LastAdminText);
                    }

                    if (string.IsNullOrWhiteSpace(displayName))
                    {
                        return AccountResult.Refused("DisplayName", "Enter a name.");
                    }

                    user.DisplayName = displayName.Trim();
                    await SetAccessAsync(unit, user, wanted);
                    Note(unit, actor, AuditActions.UserChanged, user, wanted.Text);
                    return AccountResult.Done(user.Id);
                }
            );

    /// <summary>Bars or allows sign-in. Barring ends the user's sessions within a minute.</summary>
    public Task<AccountResult> SetDisabledAsync(
        int userId,
        bool disabled,
        AuditActor actor,
        CancellationToken cancellationToken
    ) =>
        OnAsync(
            userId,
            cancellationToken,
            async (unit, user) =>
            {
                if (disabled && actor.UserId == user.Id)
                {
                    return AccountResult.Refused("", "You cannot disable your own account.");
                }

                if (disabled && await IsLastAdminAsync(unit, user))
                {
                    return AccountResult.Refused("", LastAdminText);
                }

                user.IsDisabled = disabled;
                await unit.Users.UpdateSecurityStampAsync(user);
                Note(unit, actor, AuditActions.UserChanged, user, disabled ? "disabled" : "enabled");
                return AccountResult.Done(user.Id);
            }
        );

    /// <summary>Ends all sessions of the user within a minute.</summary>
    public Task<AccountResult> SignOutEverywhereAsync(
        int userId,
        AuditActor actor,
        CancellationToken cancellationToken
    ) =>
        OnAsync(
            userId,
            cancellationToken,
            async (unit, user) =>
            {
                await unit.Users.UpdateSecurityStampAsync(user);
                Note(unit, actor, AuditActions.UserSignedOutByAdmin, user, "");
                return AccountResult.Done(user.Id);
            }
        );

    /// <summary>
    /// Makes the token of a link with which the user chooses a new password: once, within 48 hours. The old password works
    /// until then.
    /// </summary>
    public Task<AccountResult> CreatePasswordLinkAsync(
        int userId,
        AuditActor actor,
        CancellationToken cancellationToken
    ) =>
        OnAsync(
            userId,
            cancellationToken,
            async (unit, user) =>
            {
                Note(unit, actor, AuditActions.PasswordChanged, user, "link to choose a new password made");
                return AccountResult.Done(user.Id, await unit.Users.GeneratePasswordResetTokenAsync(user));
            }
        );

    /// <summary>Sets a new password with such a token; also ends a lockout and all sessions.</summary>
    /// <param name="userId">User the link names.</param>
    /// <param name="token">Token of the link.</param>
    /// <param name="password">The new password.</param>
    /// <param name="ipAddress">Where it came from, for the audit log.</param>
    /// <param name="cancellationToken">Ends the attempt before anything is changed.</param>
    public Task<AccountResult> ChoosePasswordAsync(
        int userId,
        string token,
        string password,
        string? ipAddress,
        CancellationToken cancellationToken
    ) =>
        accounts.RunAsync(
            async unit =>
            {
                if (await FindAsync(unit, userId) is not { } user)
                {
                    return AccountResult.Refused(IdentityResult.Failed(new AccountErrorTexts().InvalidToken()));
                }

                var changed = await unit.Users.ResetPasswordAsync(user, token, password);
                if (!changed.Succeeded)
                {
                    return AccountResult.Refused(changed);
                }

                await unit.Users.SetLockoutEndDateAsync(user, null);
                await unit.Users.ResetAccessFailedCountAsync(user);
                Note(
                    unit,
                    new(user.Id, user.DisplayName, ipAddress),
                    AuditActions.PasswordChanged,
                    user,
                    "chosen by link"
                );
                return AccountResult.Done(user.Id);
            },
            cancellationToken
        );

    /// <summary>Removes authenticator app, recovery codes and passkeys, for somebody who lost them; ends the user's sessions.</summary>
    public Task<AccountResult> RemoveSecondFactorAsync(
        int userId,
        AuditActor actor,
        CancellationToken cancellationToken
    ) =>
        OnAsync(
            userId,
            cancellationToken,
            async (unit, user) =>
            {
                await unit.Users.SetTwoFactorEnabledAsync(user, false);
                await unit.Users.ResetAuthenticatorKeyAsync(user);
                foreach (var passkey in await unit.Users.GetPasskeysAsync(user))
                {
                    await unit.Users.RemovePasskeyAsync(user, passkey.CredentialId);
                }

                Note(unit, actor, AuditActions.TwoFactorChanged, user, "second factor and passkeys removed");
                return AccountResult.Done(user.Id);
            }
        );

    /// <summary>Makes an account inside a larger unit, without entry in the audit log.</summary>
    internal async Task<AccountResult> CreateAsync(
        AccountUnit unit,
        string email,
        string displayName,
        string? password,
        UserAccess access
    )
    {
        if (string.IsNullOrWhiteSpace(displayName))
        {
            return AccountResult.Refused("DisplayName", "Enter a name.");
        }

        var user = new User
        {
            UserName = email.Trim(),
            Email = email.Trim(),
            EmailConfirmed = true,
            DisplayName = displayName.Trim(),
            CreatedOn = clock.GetUtcNow().UtcDateTime,
        };
        var made = password is null ? await unit.Users.CreateAsync(user) : await unit.Users.CreateAsync(user, password);
        if (!made.Succeeded)
        {
            return AccountResult.Refused(made);
        }

        await SetAccessAsync(unit, user, access);
        return AccountResult.Done(user.Id);
    }

    private const string LastAdminText = "This is the last active admin. Make somebody else an admin first.";

    private static async Task SetAccessAsync(AccountUnit unit, User user, UserAccess access)
    {
        await unit.SetRoleAsync(user, access.Role);
        user.AllCompanies = access.AllCompanies;
        await unit.Users.UpdateAsync(user);
        await unit.Db.UserCompanies.Where(c => c.UserId == user.Id).ExecuteDeleteAsync();
        var known = await unit
            .Db.Companies.Where(c => access.CompanyIds.Contains(c.Id))
            .Select(c => c.Id)
            .ToListAsync();
        unit.Db.UserCompanies.AddRange(known.Select(id => new UserCompany { UserId = user.Id, CompanyId = id }));
    }

    private static async Task<bool> IsLastAdminAsync(AccountUnit unit, User user) =>
        !user.IsDisabled
        && await unit.Users.IsInRoleAsync(user, Roles.Admin)
        && (await unit.Users.GetUsersInRoleAsync(Roles.Admin)).All(u => u.Id == user.Id || u.IsDisabled);

    private static Task<User?> FindAsync(AccountUnit unit, int userId) =>
        unit.Users.FindByIdAsync(userId.ToString(CultureInfo.InvariantCulture));

    private Task<AccountResult> OnAsync(
        int userId,
        CancellationToken cancellationToken,
        Func<AccountUnit, User, Task<AccountResult>> change
    ) =>
        accounts.RunAsync(
            async unit =>
                await FindAsync(unit, userId) is { } user
                    ? await change(unit, user)
                    : AccountResult.Refused("", "This account is not there any more."),
            cancellationToken
        );

    private void Note(AccountUnit unit, AuditActor actor, string action, User user, string details) =>
        audit.Add(unit.Db, actor, action, "user", user.Email ?? "", null, details);
}
