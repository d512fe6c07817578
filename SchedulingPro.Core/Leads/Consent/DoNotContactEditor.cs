using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Leads.Arrival;
using SchedulingPro.Core.Schedulers.Administration;

namespace SchedulingPro.Core.Leads.Consent;

/// <summary>Puts numbers and addresses onto the do-not-contact list and takes them off. The leads of the person are looked at again.</summary>
public sealed class DoNotContactEditor(
    IDbContextFactory<SchedulingDbContext> contexts,
    AuditLog audit,
    LeadSignal signal,
    TimeProvider clock
)
{
    /// <summary>Longest reason, in characters.</summary>
    public const int LongestReason = 500;

    /// <summary>Adds a phone number or e-mail address as typed; managers and admins only. One that is on the list stays as it is.</summary>
    public async Task<EditResult> AddAsync(
        UserContext user,
        string contact,
        string reason,
        CancellationToken cancellationToken
    )
    {
        ManagersOnly.Require(user);
        reason = reason.Trim();
        if (Read(contact) is not { } value)
        {
            return EditResult.Refused("contact", "is neither a phone number nor an e-mail address");
        }

        if (reason.Length > LongestReason)
        {
            return EditResult.Refused("reason", $"is longer than {LongestReason} characters");
        }

        var result = await WriteUnit.RunAsync(
            contexts,
            async (db, _, token) =>
            {
                var now = clock.GetUtcNow().UtcDateTime;
                var added = await DoNotContactList.AddInAsync(
                    db,
                    user.TenantId,
                    [value],
                    reason,
                    user.UserId,
                    now,
                    null,
                    token
                );
                if (added.Count == 0)
                {
                    return EditResult.Refused("contact", "is on the list already");
                }

                await db.SaveChangesAsync(token);
                var id = db.DoNotContact.Local.Single().Id;
                await FollowAsync(db, user, AuditActions.DoNotContactAdded, id, value.Kind, HashOf(value), token);
                return EditResult.Done(id.ToString(CultureInfo.InvariantCulture));
            },
            cancellationToken
        );
        signal.Raise();
        return result;
    }

    /// <summary>Takes an entry off the list; managers and admins only. Answers what can put it back.</summary>
    public async Task<DoNotContactEntry?> RemoveAsync(UserContext user, int id, CancellationToken cancellationToken)
    {
        ManagersOnly.Require(user);
        var removed = await WriteUnit.RunAsync(
            contexts,
            async (db, _, token) =>
            {
                var entry = await db.DoNotContact.FirstOrDefaultAsync(
                    e => e.Id == id && e.TenantId == user.TenantId,
                    token
                );
                if (entry is not null)
                {
                    db.DoNotContact.Remove(entry);
                    await FollowAsync(
                        db,
                        user,
                        AuditActions.DoNotContactRemoved,
                        entry.Id,
                        entry.Kind,
                        entry.Hash,
                        token
                    );
                }

                return entry;
            },
            cancellationToken
        );
        signal.Raise();
        return removed;
    }

    private static ContactValue? Read(string contact) =>
        contact.Contains('@')
            ? ContactIdentity.Email(contact) is { } email
                ? new(ContactKind.Email, email)
                : null
            : ContactIdentity.Phone(contact) is { Length: <= 15 } phone
                ? new(ContactKind.Phone, phone)
                : null;

    private static long HashOf(ContactValue value) => ContactIdentity.Hash(value.Value)!.Value;

    private async Task FollowAsync(
        SchedulingDbContext db,
        UserContext user,
        string action,
        int id,
        ContactKind kind,
        long hash,
        CancellationToken cancellationToken
    )
    {
        // The entry's number stands for the person: the log holds no personal data.
        audit.Add(
            db,
            user.Actor,
            action,
            "do-not-contact",
            id.ToString(CultureInfo.InvariantCulture),
            null,
            kind == ContactKind.Phone ? "a phone number" : "an e-mail address"
        );
        await db.SaveChangesAsync(cancellationToken);
        var sessions = await db
            .Leads.Where(l => l.Status == LeadStatus.Open || l.Closing == LeadClosing.DoNotContact)
            .Where(l => db.LeadContacts.Any(c => c.LeadId == l.Id && c.Kind == kind && c.Hash == hash))
            .Select(l => l.SessionId)
            .ToListAsync(cancellationToken);
        await PendingSessions.NoteAsync(db, sessions, cancellationToken);
    }
}
