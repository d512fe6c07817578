using System.Text;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Sessions;

/// <summary>Reads one session and the person's other sessions.</summary>
public sealed class SessionDetailQuery(IDbContextFactory<SchedulingDbContext> contexts)
{
    private const int MostOfSamePerson = 50;

    /// <summary>The session with this id, or null when there is none that the asker may see.</summary>
    public async Task<SessionDetail?> ExecuteAsync(
        DataScope scope,
        string externalId,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var set = await SessionSet.OpenAsync(db, scope, SessionSelection.All, cancellationToken);
        var row = await set
            .Rows.Where(s => s.ExternalId == externalId)
            .OrderByDescending(s => s.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (row is null)
        {
            return null;
        }

        var item = (
            await SessionReader.ReadAsync(set, scope, set.Rows.Where(s => s.Id == row.Id), Newest, cancellationToken)
        ).SingleOrDefault();
        if (item is null)
        {
            return null;
        }

        var others = SamePerson(set.Rows, row);
        IReadOnlyList<SessionListItem> samePerson = others is null
            ? []
            : await SessionReader.ReadAsync(
                set,
                scope,
                Newest(others).Take(MostOfSamePerson),
                Newest,
                cancellationToken
            );
        var total =
            samePerson.Count < MostOfSamePerson ? samePerson.Count : await others!.CountAsync(cancellationToken);
        return new(
            item,
            row.Flags,
            scope.SeesPersonalData ? await RawAsync(db, row.Id, cancellationToken) : null,
            samePerson,
            total
        );
    }

    private static IOrderedQueryable<Session> Newest(IQueryable<Session> rows) => rows.OrderByDescending(s => s.Id);

    private static IQueryable<Session>? SamePerson(IQueryable<Session> rows, Session session)
    {
        var (id, phone, email) = (session.Id, session.PhoneHash, session.EmailHash);
        var byPhone = rows.Where(s => s.PhoneHash == phone && s.PhoneHash != null && s.Id != id);
        var byEmail = rows.Where(s => s.EmailHash == email && s.EmailHash != null && s.Id != id);
        return (phone, email) switch
        {
            (not null, not null) => byPhone.Union(byEmail),
            (not null, null) => byPhone,
            (null, not null) => byEmail,
            _ => null,
        };
    }

    private static async Task<string> RawAsync(SchedulingDbContext db, long id, CancellationToken cancellationToken)
    {
        var bytes = await db
            .SessionDocuments.Where(d => d.SessionId == id)
            .Select(d => d.Raw ?? d.Document)
            .SingleAsync(cancellationToken);
        return Encoding.UTF8.GetString(bytes);
    }
}
