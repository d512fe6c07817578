using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Schedulers.Administration;

namespace SchedulingPro.Core.Mail;

/// <summary>Reads and changes the settings of the mail server; admins only.</summary>
public sealed class MailSettingsEditor(
    IDbContextFactory<SchedulingDbContext> contexts,
    MailSecrets secrets,
    MailSignal signal,
    AuditLog audit,
    TimeProvider clock
)
{
    internal const int OnlyId = 1;

    /// <summary>The settings; null before a mail server was set up.</summary>
    public async Task<MailSettingsItem?> ReadAsync(UserContext user, CancellationToken cancellationToken)
    {
        AdminOnly.Require(user);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.MailSettings.AsNoTracking().FirstOrDefaultAsync(cancellationToken) is { } s
            ? new(
                s.Host,
                s.Port,
                s.Security,
                s.UserName,
                s.ProtectedPassword.Length > 0,
                s.FromAddress,
                s.FromName,
                s.PublicUrl,
                s.ChangedOn
            )
            : null;
    }

    /// <summary>Whether a mail server is set up, for pages that send mails.</summary>
    public async Task<bool> IsSetUpAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.MailSettings.AnyAsync(cancellationToken);
    }

    /// <summary>Saves the settings; <paramref name="seen"/> is when those that the admin saw were changed, null for none.</summary>
    public async Task<EditResult> SaveAsync(
        UserContext user,
        MailSettingsDraft draft,
        DateTime? seen,
        CancellationToken cancellationToken
    )
    {
        AdminOnly.Require(user);
        var clean = MailSettingsRules.Clean(draft);
        var result = await WriteUnit.RunAsync(
            contexts,
            (db, _, token) => SaveAsync(db, user, clean, seen, token),
            cancellationToken
        );
        if (result.IsDone)
        {
            // What waited for a server goes out now.
            signal.Raise();
        }

        return result;
    }

    /// <summary>Takes the mail server away: no mail is sent any more.</summary>
    public Task RemoveAsync(UserContext user, CancellationToken cancellationToken)
    {
        AdminOnly.Require(user);
        return WriteUnit.RunAsync(
            contexts,
            async (db, _, token) =>
            {
                if (await db.MailSettings.ExecuteDeleteAsync(token) > 0)
                {
                    audit.Add(db, user.Actor, AuditActions.MailSettingsChanged, "mail", "", null, "removed");
                    await db.SaveChangesAsync(token);
                }

                return true;
            },
            cancellationToken
        );
    }

    private async Task<EditResult> SaveAsync(
        SchedulingDbContext db,
        UserContext user,
        MailSettingsDraft draft,
        DateTime? seen,
        CancellationToken cancellationToken
    )
    {
        var stored = await db.MailSettings.FirstOrDefaultAsync(cancellationToken);
        if (stored?.ChangedOn != seen)
        {
            return EditResult.ChangedMeanwhile("The mail server");
        }

        var errors = MailSettingsRules.Check(draft, stored);
        if (errors.Count > 0)
        {
            return EditResult.Refused(errors);
        }

        var keeps = draft.Password.Length == 0 && MailSettingsRules.KeepsPassword(draft, stored);
        if (stored is null)
        {
            stored = new() { Id = OnlyId };
            db.MailSettings.Add(stored);
        }

        stored.ProtectedPassword =
            draft.UserName.Length == 0 ? ""
            : keeps ? stored.ProtectedPassword
            : secrets.Protect(draft.Password);
        (stored.Host, stored.Port, stored.Security) = (draft.Host, draft.Port, draft.Security);
        (stored.UserName, stored.FromAddress, stored.FromName) = (draft.UserName, draft.FromAddress, draft.FromName);
        (stored.PublicUrl, stored.ChangedOn) = (draft.PublicUrl, clock.GetUtcNow().UtcDateTime);
        audit.Add(
            db,
            user.Actor,
            AuditActions.MailSettingsChanged,
            "mail",
            "",
            null,
            $"{stored.Host}:{stored.Port}, {stored.Security}{(draft.Password.Length > 0 ? ", password entered" : "")}"
        );
        await db.SaveChangesAsync(cancellationToken);
        return EditResult.Done("mail");
    }
}
