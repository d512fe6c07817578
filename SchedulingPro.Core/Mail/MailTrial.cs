using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Schedulers.Administration;

namespace SchedulingPro.Core.Mail;

/// <summary>Sends one mail at once to try the mail server out; admins only. What became of it stands in the delivery log.</summary>
public sealed class MailTrial(
    IDbContextFactory<SchedulingDbContext> contexts,
    IMailTransport transport,
    MailSecrets secrets,
    MailFeed feed,
    AuditLog audit,
    TimeProvider clock
)
{
    /// <summary>
    /// Sends <paramref name="draft"/> with the stored settings and what was typed over them, saved or not. Refused with field
    /// and reason; the field <c>record</c> says what the mail server did not like.
    /// </summary>
    public async Task<EditResult> SendAsync(
        UserContext user,
        MailSettingsDraft typed,
        string recipient,
        Func<string, MailDraft> draft,
        CancellationToken cancellationToken
    )
    {
        AdminOnly.Require(user);
        var clean = MailSettingsRules.Clean(typed);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var stored = await db.MailSettings.AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        var errors = MailSettingsRules.Check(clean, stored);
        if (MailAddresses.AddressOf(recipient.Trim()) is not { } address)
        {
            errors.Add(new("recipient", recipient.Trim().Length == 0 ? "is missing" : "is not an e-mail address"));
            address = "";
        }

        if (errors.Count > 0)
        {
            return EditResult.Refused(errors);
        }

        string? problem = null;
        var now = clock.GetUtcNow().UtcDateTime;
        var id = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
        var mail = draft(clean.PublicUrl);
        try
        {
            var server = Server(clean, stored);
            var domain = clean.FromAddress[(clean.FromAddress.LastIndexOf('@') + 1)..];
            await using var connection = await transport.ConnectAsync(server, cancellationToken);
            await connection.SendAsync(new($"{id}@{domain}", address, mail, now), cancellationToken);
        }
        catch (MailException error)
        {
            problem = error.Message;
        }

        db.MailMessages.Add(
            new()
            {
                TenantId = user.TenantId,
                Kind = MailKind.Test,
                Recipient = address,
                Subject = mail.Subject,
                Text = mail.Text,
                Html = mail.Html,
                State = problem is null ? MailState.Sent : MailState.Failed,
                Attempts = 1,
                NextTicks = now.Ticks,
                QueuedOn = now,
                SentOn = problem is null ? clock.GetUtcNow().UtcDateTime : null,
                Problem = problem,
                DedupeKey = $"test:{id}",
            }
        );
        audit.Add(db, user.Actor, AuditActions.MailTested, "mail", "", null, problem is null ? "taken" : "not taken");
        await db.SaveChangesAsync(cancellationToken);
        feed.Publish();
        return problem is null ? EditResult.Done(id) : EditResult.Refused("record", problem);
    }

    private MailServer Server(MailSettingsDraft draft, MailSettings? stored) =>
        new(
            draft.Host,
            draft.Port,
            draft.Security,
            draft.UserName,
            draft.UserName.Length == 0 ? ""
                : draft.Password.Length > 0 ? draft.Password
                : secrets.Open(stored!.ProtectedPassword),
            draft.FromAddress,
            draft.FromName,
            draft.PublicUrl
        );
}
