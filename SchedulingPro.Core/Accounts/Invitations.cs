using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Accounts;

/// <summary>
/// Invitations: a link that lives 48 hours and works once. The secret is given to the one who invites and never stored.
/// </summary>
public sealed class Invitations
{
    private readonly IDbContextFactory<SchedulingDbContext> contexts;
    private readonly AccountWork accounts;
    private readonly UserAccounts users;
    private readonly AuditLog audit;
    private readonly TimeProvider clock;

    internal Invitations(
        IDbContextFactory<SchedulingDbContext> contexts,
        AccountWork accounts,
        UserAccounts users,
        AuditLog audit,
        TimeProvider clock
    )
    {
        this.contexts = contexts;
        this.accounts = accounts;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Invites; an open invitation to the same address is withdrawn. The result carries the link's token.</summary>
    public Task<AccountResult> CreateAsync(
        string email,
        string displayName,
        UserAccess access,
        AuditActor actor,
        CancellationToken cancellationToken
    ) =>
        access.Problem is { } problem
            ? Task.FromResult(AccountResult.Refused([problem]))
            : accounts.RunAsync(
                unit => CreateAsync(unit, email.Trim(), displayName.Trim(), access.Normalised(), actor),
                cancellationToken
            );

    /// <summary>Makes a new link for an open or expired invitation; the old link stops working.</summary>
    public Task<AccountResult> RenewAsync(int id, AuditActor actor, CancellationToken cancellationToken) =>
        OnOpenAsync(
            id,
            cancellationToken,
            (unit, invitation) =>
            {
                var token = LinkTokens.Create();
                invitation.TokenHash = LinkTokens.HashOf(token);
                invitation.ExpiresOn = Now + AccountPolicy.LinkLife;
                Note(unit, actor, AuditActions.InvitationSent, invitation, "link renewed");
                return AccountResult.Done(0, token);
            }
        );

    /// <summary>Withdraws an invitation; its link stops working.</summary>
    public Task<AccountResult> RevokeAsync(int id, AuditActor actor, CancellationToken cancellationToken) =>
        OnOpenAsync(
            id,
            cancellationToken,
            (unit, invitation) =>
            {
                invitation.RevokedOn = Now;
                Note(unit, actor, AuditActions.InvitationRevoked, invitation, "");
                return AccountResult.Done(0);
            }
        );

    /// <summary>The invitation a link belongs to, or null when it is unknown, used, withdrawn or too old.</summary>
    public async Task<InvitationItem?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var hash = LinkTokens.HashOf(token);
        var now = Now;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db
            .Invitations.Where(i =>
                i.TokenHash == hash && i.AcceptedOn == null && i.RevokedOn == null && i.ExpiresOn > now
            )
            .Select(i => new InvitationItem(i.Id, i.Email, i.DisplayName, i.Role, i.ExpiresOn))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Makes the account. Of two who use the same link at once, one is refused.</summary>
    public Task<AccountResult> AcceptAsync(
        string token,
        string displayName,
        string password,
        string? ipAddress,
        CancellationToken cancellationToken
    ) =>
        accounts.RunAsync(
            async unit =>
            {
                var hash = LinkTokens.HashOf(token);
                var invitation = await unit.Db.Invitations.SingleOrDefaultAsync(i => i.TokenHash == hash);
                if (invitation is not { AcceptedOn: null, RevokedOn: null } || invitation.ExpiresOn <= Now)
                {
                    return AccountResult.Refused("", "This invitation was used, withdrawn or is older than 48 hours.");
                }

                var result = await users.CreateAsync(
                    unit,
                    invitation.Email,
                    displayName,
                    password,
                    AccessOf(invitation)
                );
                if (result.Succeeded)
                {
                    invitation.AcceptedOn = Now;
                    var actor = new AuditActor(result.UserId, displayName.Trim(), ipAddress);
                    Note(unit, actor, AuditActions.InvitationAccepted, invitation, AccessOf(invitation).Text);
                }

                return result;
            },
            cancellationToken
        );

    private static UserAccess AccessOf(Invitation invitation) =>
        new(
            invitation.Role,
            invitation.AllCompanies,
            [
                .. invitation
                    .CompanyIds.Split(',', StringSplitOptions.RemoveEmptyEntries)
                    .Select(id => int.Parse(id, CultureInfo.InvariantCulture)),
            ]
        );

    private async Task<AccountResult> CreateAsync(
        AccountUnit unit,
        string email,
        string displayName,
        UserAccess access,
        AuditActor actor
    )
    {
        if (!new System.ComponentModel.DataAnnotations.EmailAddressAttribute().IsValid(email) || email.Length == 0)
        {
            return AccountResult.Refused("Email", "This is not an e-mail address.");
        }

        if (await unit.Users.FindByEmailAsync(email) is not null)
        {
            return AccountResult.Refused("Email", "Somebody with this e-mail address has an account already.");
        }

        var now = Now;
        var lower = email.ToLowerInvariant();
        var open = await unit
            .Db.Invitations.Where(i => i.Email.ToLower() == lower && i.AcceptedOn == null && i.RevokedOn == null)
            .ToListAsync();
        open.ForEach(i => i.RevokedOn = now);
        var token = LinkTokens.Create();
        var invitation = new Invitation
        {
            Email = email,
            DisplayName = displayName,
            Role = access.Role,
            AllCompanies = access.AllCompanies,
            CompanyIds = string.Join(',', access.CompanyIds),
            TokenHash = LinkTokens.HashOf(token),
            CreatedByUserId = actor.UserId ?? 0,
            CreatedOn = now,
            ExpiresOn = now + AccountPolicy.LinkLife,
        };
        unit.Db.Invitations.Add(invitation);
        Note(unit, actor, AuditActions.InvitationSent, invitation, access.Text);
        return AccountResult.Done(0, token);
    }

    private Task<AccountResult> OnOpenAsync(
        int id,
        CancellationToken cancellationToken,
        Func<AccountUnit, Invitation, AccountResult> change
    ) =>
        accounts.RunAsync(
            async unit =>
                await unit.Db.Invitations.SingleOrDefaultAsync(
                    i => i.Id == id && i.AcceptedOn == null && i.RevokedOn == null,
                    cancellationToken
                )
                    is { } invitation
                    ? change(unit, invitation)
                    : AccountResult.Refused("", "This invitation is not open any more."),
            cancellationToken
        );

    private void Note(AccountUnit unit, AuditActor actor, string action, Invitation invitation, string details) =>
        audit.Add(unit.Db, actor, action, "invitation", invitation.Email, null, details);
}
