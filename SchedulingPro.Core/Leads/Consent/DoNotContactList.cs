using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Leads.Consent;

/// <summary>
/// The do-not-contact list inside a writer's own unit of work, so that an act and what it puts onto the list stand or fall
/// together. People edit the list through an editor of their own.
/// </summary>
internal static class DoNotContactList
{
    // Databases limit the parameters of one statement.
    private const int MostHashes = 500;

    /// <summary>Which of these contacts (hashes as on session rows) are on the list.</summary>
    internal static async Task<HashSet<(ContactKind Kind, long Hash)>> BlockedAsync(
        SchedulingDbContext db,
        long tenantId,
        IReadOnlyCollection<long> hashes,
        CancellationToken cancellationToken
    )
    {
        var blocked = new HashSet<(ContactKind, long)>();
        foreach (var some in hashes.Distinct().Chunk(MostHashes))
        {
            var found = await db
                .DoNotContact.AsNoTracking()
                .Where(e => e.TenantId == tenantId && some.Contains(e.Hash))
                .Select(e => new { e.Kind, e.Hash })
                .ToListAsync(cancellationToken);
            blocked.UnionWith(found.Select(e => (e.Kind, e.Hash)));
        }

        return blocked;
    }

    /// <summary>
    /// Puts contacts onto the list; those that are on it stay as they are, so that taking this act back leaves them there.
    /// Saves nothing itself. Answers what was added.
    /// </summary>
    internal static async Task<IReadOnlyList<ContactValue>> AddInAsync(
        SchedulingDbContext db,
        long tenantId,
        IEnumerable<ContactValue> contacts,
        string reason,
        int? userId,
        DateTime now,
        long? actId,
        CancellationToken cancellationToken
    )
    {
        var wanted = contacts.Distinct().Select(c => (Contact: c, Hash: ContactIdentity.Hash(c.Value)!.Value)).ToList();
        var known = await BlockedAsync(db, tenantId, [.. wanted.Select(w => w.Hash)], cancellationToken);
        var added = wanted.Where(w => !known.Contains((w.Contact.Kind, w.Hash))).ToList();
        db.DoNotContact.AddRange(
            added.Select(w => new DoNotContactEntry
            {
                TenantId = tenantId,
                Kind = w.Contact.Kind,
                Hash = w.Hash,
                Value = w.Contact.Value,
                Reason = reason,
                AddedOn = now,
                AddedById = userId,
                ActId = actId,
            })
        );
        return [.. added.Select(w => w.Contact)];
    }

    /// <summary>Puts every phone and e-mail of a lead's sessions onto the list, as AddInAsync does.</summary>
    internal static async Task<IReadOnlyList<ContactValue>> AddOfLeadAsync(
        SchedulingDbContext db,
        long tenantId,
        int leadId,
        string reason,
        int? userId,
        DateTime now,
        long? actId,
        CancellationToken cancellationToken
    )
    {
        var documents = await db
            .SessionDocuments.AsNoTracking()
            .Where(d => db.LeadSessions.Any(s => s.LeadId == leadId && s.SessionId == d.SessionId))
            .Select(d => d.Document)
            .ToListAsync(cancellationToken);
        var contacts = documents.SelectMany(d => Of(SessionReader.Parse(d, DataScope.Everything)));
        return await AddInAsync(db, tenantId, contacts, reason, userId, now, actId, cancellationToken);
    }

    /// <summary>Takes what an act had added off the list, at once and inside the caller's transaction.</summary>
    internal static Task<int> RemoveOfActAsync(
        SchedulingDbContext db,
        long actId,
        CancellationToken cancellationToken
    ) => db.DoNotContact.Where(e => e.ActId == actId).ExecuteDeleteAsync(cancellationToken);

    /// <summary>The contacts of a session in their normal forms.</summary>
    internal static IEnumerable<ContactValue> Of(SessionContent session)
    {
        if (ContactIdentity.Phone(session.Customer.Phone) is { } phone)
        {
            yield return new(ContactKind.Phone, phone);
        }

        if (ContactIdentity.Email(session.Customer.Email) is { } email)
        {
            yield return new(ContactKind.Email, email);
        }
    }
}
