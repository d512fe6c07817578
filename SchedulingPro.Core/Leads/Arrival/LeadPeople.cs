using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Leads.Consent;
using SchedulingPro.Core.Names;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Leads.Arrival;

/// <summary>What the engine must know for one batch: the sessions, their people's leads, the list of those not to contact.</summary>
internal sealed class LeadPeople
{
    private readonly Dictionary<long, Session> sessions;
    private readonly Dictionary<long, int> links;
    private readonly Dictionary<int, Lead> leads;
    private readonly Dictionary<(ContactKind Kind, long Hash), HashSet<int>> byContact = [];
    private readonly HashSet<(long TenantId, ContactKind Kind, long Hash)> blocked = [];
    private readonly List<Session> booked;
    private readonly Dictionary<long, bool> emergencies;
    private readonly HashSet<Lead> changed = [];

    private LeadPeople(
        SchedulingDbContext db,
        Dictionary<long, Session> sessions,
        Dictionary<long, int> links,
        Dictionary<int, Lead> leads,
        List<Session> booked,
        Dictionary<long, bool> emergencies
    ) =>
        (Db, this.sessions, this.links, this.leads, this.booked, this.emergencies) = (
            db,
            sessions,
            links,
            leads,
            booked,
            emergencies
        );

    internal SchedulingDbContext Db { get; }

    /// <summary>Leads that pages must show anew.</summary>
    internal IReadOnlyCollection<Lead> Changed => changed;

    /// <summary>Bookings of the sessions' people since <paramref name="bookedSince"/> (UTC) are known.</summary>
    internal static async Task<LeadPeople> LoadAsync(
        SchedulingDbContext db,
        long[] ids,
        DateTime bookedSince,
        LeadOptions options,
        CancellationToken cancellationToken
    )
    {
        var sessions = await db
            .Sessions.AsNoTracking()
            .Where(s => EF.Parameter(ids).Contains(s.Id))
            .ToDictionaryAsync(s => s.Id, cancellationToken);
        var links = await db
            .LeadSessions.AsNoTracking()
            .Where(l => EF.Parameter(ids).Contains(l.SessionId))
            .ToDictionaryAsync(l => l.SessionId, l => l.LeadId, cancellationToken);
        var phones = sessions.Values.Select(s => s.PhoneHash).OfType<long>().Distinct().ToArray();
        var emails = sessions.Values.Select(s => s.EmailHash).OfType<long>().Distinct().ToArray();
        var hashes = phones.Union(emails).ToArray();
        var contacts = await db
            .LeadContacts.AsNoTracking()
            .Where(c => EF.Parameter(hashes).Contains(c.Hash))
            .ToListAsync(cancellationToken);
        var leadIds = links.Values.Union(contacts.Select(c => c.LeadId)).ToArray();
        var leads = await db
            .Leads.Where(l => EF.Parameter(leadIds).Contains(l.Id))
            .ToDictionaryAsync(l => l.Id, cancellationToken);
        var people = new LeadPeople(
            db,
            sessions,
            links,
            leads,
            await BookedAsync(db, phones, emails, bookedSince, cancellationToken),
            await EmergenciesAsync(db, sessions.Values, options, cancellationToken)
        );
        contacts.ForEach(c => people.Know(c.Kind, c.Hash, c.LeadId));
        foreach (var tenant in sessions.Values.Select(s => s.TenantId).Distinct())
        {
            people.blocked.UnionWith(
                (await DoNotContactList.BlockedAsync(db, tenant, hashes, cancellationToken)).Select(b =>
                    (tenant, b.Kind, b.Hash)
                )
            );
        }

        return people;
    }

    internal Session? Session(long id) => sessions.GetValueOrDefault(id);

    internal Lead? LeadOf(long sessionId) =>
        links.TryGetValue(sessionId, out var id) ? leads.GetValueOrDefault(id) : null;

    /// <summary>Leads of the session's person, the newest first.</summary>
    internal List<Lead> LeadsOf(Session session) =>
        [
            .. Contacts(session)
                .SelectMany(c => byContact.GetValueOrDefault(c, []))
                .Distinct()
                .Select(id => leads.GetValueOrDefault(id))
                .OfType<Lead>()
                .Where(l => l.TenantId == session.TenantId && l.Closing != LeadClosing.Merged)
                .OrderByDescending(l => l.ActTicks),
        ];

    /// <summary>The first booking of the session's person after it, or null.</summary>
    internal Session? BookedAfter(Session session) =>
        booked
            .Where(b =>
                b.TenantId == session.TenantId
                && b.ActivityTicks > session.ActivityTicks
                && (
                    (b.PhoneHash is not null && b.PhoneHash == session.PhoneHash)
                    || (b.EmailHash is not null && b.EmailHash == session.EmailHash)
                )
            )
            .MinBy(b => b.ActivityTicks);

    /// <summary>Whether none of the session's contacts may be used.</summary>
    internal bool IsBlocked(Session session) =>
        Contacts(session).All(c => blocked.Contains((session.TenantId, c.Kind, c.Hash)));

    internal bool IsEmergency(Session session) => emergencies.GetValueOrDefault(session.Id);

    internal static IEnumerable<(ContactKind Kind, long Hash)> Contacts(Session session)
    {
        if (session.PhoneHash is { } phone)
        {
            yield return (ContactKind.Phone, phone);
        }

        if (session.EmailHash is { } email)
        {
            yield return (ContactKind.Email, email);
        }
    }

    /// <summary>Stores a new lead, so that it has its number.</summary>
    internal async Task AddAsync(Lead lead, CancellationToken cancellationToken)
    {
        Db.Leads.Add(lead);
        await Db.SaveChangesAsync(cancellationToken);
        leads[lead.Id] = lead;
        changed.Add(lead);
    }

    /// <summary>The session is part of the lead's history, and its contacts lead to it.</summary>
    internal void Link(Lead lead, Session session)
    {
        if (links.TryAdd(session.Id, lead.Id))
        {
            Db.LeadSessions.Add(new() { SessionId = session.Id, LeadId = lead.Id });
            lead.SessionCount++;
        }

        Know(lead, Contacts(session));
        changed.Add(lead);
    }

    internal void Know(Lead lead, IEnumerable<(ContactKind Kind, long Hash)> contacts)
    {
        foreach (var (kind, hash) in contacts)
        {
            if (Know(kind, hash, lead.Id))
            {
                Db.LeadContacts.Add(
                    new()
                    {
                        LeadId = lead.Id,
                        Kind = kind,
                        Hash = hash,
                    }
                );
            }
        }
    }

    /// <summary>Adds to the lead's history.</summary>
    internal LeadAct Record(Lead lead, LeadActKind kind, long? sessionId, DateTime now)
    {
        var act = new LeadAct
        {
            LeadId = lead.Id,
            Kind = kind,
            AtTicks = now.Ticks,
            SessionId = sessionId,
        };
        Db.LeadActs.Add(act);
        changed.Add(lead);
        return act;
    }

    internal void Touch(Lead lead) => changed.Add(lead);

    internal void Repoint(int from, int to)
    {
        foreach (var session in links.Where(l => l.Value == from).Select(l => l.Key).ToList())
        {
            links[session] = to;
        }
    }

    internal void Forget(Lead lead) => leads.Remove(lead.Id);

    private bool Know(ContactKind kind, long hash, int leadId)
    {
        if (!byContact.TryGetValue((kind, hash), out var known))
        {
            byContact[(kind, hash)] = known = [];
        }

        return known.Add(leadId);
    }

    private static async Task<List<Session>> BookedAsync(
        SchedulingDbContext db,
        long[] phones,
        long[] emails,
        DateTime bookedSince,
        CancellationToken cancellationToken
    )
    {
        const int booked = (int)Milestones.Booked;
        var oldest = bookedSince.Ticks;
        var rows = db
            .Sessions.AsNoTracking()
            .Where(s => ((int)s.Milestones & booked) != 0 && s.ActivityTicks >= oldest);
        var byPhone = rows.Where(s => s.PhoneHash != null && EF.Parameter(phones).Contains(s.PhoneHash!.Value));
        var byEmail = rows.Where(s => s.EmailHash != null && EF.Parameter(emails).Contains(s.EmailHash!.Value));
        return [.. await byPhone.ToListAsync(cancellationToken), .. await byEmail.ToListAsync(cancellationToken)];
    }

    private static async Task<Dictionary<long, bool>> EmergenciesAsync(
        SchedulingDbContext db,
        IEnumerable<Session> sessions,
        LeadOptions options,
        CancellationToken cancellationToken
    )
    {
        var ids = sessions.Where(s => s.LeadState == LeadState.Open).Select(s => s.Id).ToArray();
        var documents = await db
            .SessionDocuments.AsNoTracking()
            .Where(d => EF.Parameter(ids).Contains(d.SessionId))
            .ToListAsync(cancellationToken);
        var tenants = sessions.ToDictionary(s => s.Id, s => s.TenantId);
        var contents = documents.Select(d => (d.SessionId, Content: Read(d.Document))).ToList();
        var names = await NameDirectory.LoadAsync(
            db,
            contents.Select(c => (tenants[c.SessionId], c.Content)),
            cancellationToken
        );
        return contents.ToDictionary(
            c => c.SessionId,
            c =>
                EmergencyWords.Match(
                    $"{c.Content.Category} {names.Of(tenants[c.SessionId], c.Content).JobType}",
                    options
                )
        );
    }

    // A damaged document must not keep everybody else's leads waiting; the check verb tells of it.
    private static SessionContent Read(byte[] document)
    {
        try
        {
            return SessionReader.Parse(document, DataScope.Everything);
        }
        catch (Exception error) when (error is JsonException or InvalidDataException)
        {
            return new();
        }
    }
}
