using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Leads.Consent;
using SchedulingPro.Core.Leads.Queue;
using SchedulingPro.Core.Leads.Settings;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Leads.Work;

/// <summary>Reads one lead with everything that its pane shows.</summary>
public sealed class LeadDetailQuery(
    IDbContextFactory<SchedulingDbContext> contexts,
    IOptions<LeadOptions> options,
    TimeProvider clock
)
{
    private const int MostSessions = 20;
    private const int MostHistory = 200;

    /// <summary>The lead as <paramref name="userId"/> sees it; null when there is none for this asker, or not any more.</summary>
    public async Task<LeadDetail?> ExecuteAsync(
        DataScope scope,
        int userId,
        int leadId,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var set = await SessionSet.OpenAsync(db, scope, SessionSelection.All, cancellationToken);
        var lead = await db.Leads.AsNoTracking().FirstOrDefaultAsync(l => l.Id == leadId, cancellationToken);
        if (lead is null || set.Owners.Find(lead.OwnerKey) is not { } company)
        {
            return null;
        }

        var row = await set.Rows.FirstOrDefaultAsync(s => s.Id == lead.SessionId, cancellationToken);
        if (row is null)
        {
            return null;
        }

        var leading = await SessionReader.ReadAsync(
            set,
            scope,
            set.Rows.Where(s => s.Id == row.Id),
            Newest,
            cancellationToken
        );
        if (leading.SingleOrDefault() is not { } session)
        {
            return null;
        }

        var others = await SessionReader.ReadAsync(
            set,
            scope,
            Newest(OthersOfPerson(set.Rows, row)).Take(MostSessions),
            Newest,
            cancellationToken
        );
        return await WithWorkAsync(
            db,
            scope,
            userId,
            lead,
            (session, others, row),
            company.CompanyId,
            cancellationToken
        );
    }

    private async Task<LeadDetail> WithWorkAsync(
        SchedulingDbContext db,
        DataScope scope,
        int userId,
        Lead lead,
        (SessionListItem Leading, IReadOnlyList<SessionListItem> Others, Session Row) person,
        int companyId,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var owner = LeadOwnership.Owner(lead, now.Ticks, TimeSpan.FromMinutes(options.Value.ClaimMinutes));
        var holder = LeadOwnership.Holder(lead, now.Ticks);
        var ids = new[] { owner, holder, lead.AssigneeId }.OfType<int>().ToList();
        var names = await db
            .Users.Where(u => ids.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellationToken);
        var dispositions = await db
            .LeadDispositions.AsNoTracking()
            .OrderBy(d => d.Position)
            .ThenBy(d => d.Id)
            .ToListAsync(cancellationToken);
        var companies = await FollowUpDirectory.LoadAsync(db, cancellationToken);
        var blocked = await DoNotContactList.BlockedAsync(
            db,
            lead.TenantId,
            [.. new[] { person.Row.PhoneHash, person.Row.EmailHash }.OfType<long>()],
            cancellationToken
        );
        return new()
        {
            Item = new(lead, person.Leading, Name(lead.AssigneeId), Name(holder))
            {
                Disposition = dispositions.FirstOrDefault(d => d.Id == lead.DispositionId)?.Label,
            },
            OwnerId = owner,
            OwnerName = Name(owner),
            HeldUntil = holder is null ? null : new(lead.HeldUntilTicks!.Value, DateTimeKind.Utc),
            Place = VisitorPlaces.Of(person.Leading.Content, companies.ZoneOf(companyId)),
            IsPhoneBlocked = person.Row.PhoneHash is { } phone && blocked.Contains((ContactKind.Phone, phone)),
            IsEmailBlocked = person.Row.EmailHash is { } email && blocked.Contains((ContactKind.Email, email)),
            OtherSessions = person.Others,
            History = await LeadHistory.ReadAsync(db, scope, lead, userId, MostHistory, cancellationToken),
            Dispositions = [.. dispositions.Where(d => d.IsActive)],
            Templates = companies.TemplatesOf(companyId),
            Hours = companies.HoursOf(companyId),
            MostAttempts = options.Value.MostAttempts,
        };

        string? Name(int? id) => id is { } user ? names.GetValueOrDefault(user) : null;
    }

    private static IOrderedQueryable<Session> Newest(IQueryable<Session> rows) => rows.OrderByDescending(s => s.Id);

    // Whatever has the same phone or e-mail.
    private static IQueryable<Session> OthersOfPerson(IQueryable<Session> rows, Session session)
    {
        var (id, phone, email) = (session.Id, session.PhoneHash, session.EmailHash);
        var byPhone = rows.Where(s => s.PhoneHash == phone && s.PhoneHash != null && s.Id != id);
        var byEmail = rows.Where(s => s.EmailHash == email && s.EmailHash != null && s.Id != id);
        return (phone, email) switch
        {
            (not null, not null) => byPhone.Union(byEmail),
            (not null, null) => byPhone,
            _ => byEmail,
        };
    }
}
