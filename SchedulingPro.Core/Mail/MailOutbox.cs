using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Mail;

/// <summary>Puts mails into the outbox, as part of what makes them necessary: both are stored, or neither.</summary>
internal static class MailOutbox
{
    /// <summary>
    /// Adds one mail for each recipient to what <paramref name="db"/> saves. <paramref name="key"/> says what the mail is
    /// about: a second one with the same key and recipient is refused by the database.
    /// </summary>
    internal static void Queue(
        SchedulingDbContext db,
        long tenantId,
        MailKind kind,
        int? sourceId,
        IEnumerable<string> recipients,
        MailDraft draft,
        string key,
        DateTime now
    ) =>
        db.MailMessages.AddRange(
            recipients.Select(recipient => new MailMessage
            {
                TenantId = tenantId,
                Kind = kind,
                SourceId = sourceId,
                Recipient = recipient,
                Subject = draft.Subject,
                Text = draft.Text,
                Html = draft.Html,
                State = MailState.Queued,
                NextTicks = now.Ticks,
                QueuedOn = now,
                DedupeKey = KeyOf(key, recipient),
            })
        );

    internal static string KeyOf(string key, string recipient) => $"{key}:{recipient.ToLowerInvariant()}";
}
