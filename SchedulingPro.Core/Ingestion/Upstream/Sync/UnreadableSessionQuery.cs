using System.Text;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Ingestion.Upstream.Sync;

/// <summary>Sessions of a source that could not be taken, with the reasons; and, for admins, each as it was sent.</summary>
public sealed class UnreadableSessionQuery(IDbContextFactory<SchedulingDbContext> contexts, AuditLog audit)
{
    /// <summary>Most rows that are listed, the newest.</summary>
    public const int Limit = 100;

    /// <summary>The rows of a source, the newest first; none for those who may not see everything.</summary>
    public async Task<IReadOnlyList<UnreadableItem>> ExecuteAsync(
        DataScope scope,
        int sourceId,
        CancellationToken cancellationToken
    )
    {
        if (!scope.AllCompanies)
        {
            return [];
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db
            .UnreadableSessions.AsNoTracking()
            .Where(u => u.SourceId == sourceId)
            .OrderByDescending(u => u.SeenOn)
            .ThenByDescending(u => u.Id)
            .Take(Limit)
            .Select(u => new UnreadableItem(u.Id, u.ExternalId, u.Reason, u.SeenOn))
            .ToListAsync(cancellationToken);
    }

    /// <summary>
    /// The row as it was sent, with an entry in the audit log: it holds personal data. Null when it is not there any more, or
    /// when the user is no admin or may not see personal data.
    /// </summary>
    public async Task<string?> RevealAsync(UserContext user, long id, CancellationToken cancellationToken)
    {
        if (!user.IsInRole(Roles.Admin) || !user.Scope.AllCompanies || !user.Scope.SeesPersonalData)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await db
            .UnreadableSessions.AsNoTracking()
            .Where(u => u.Id == id)
            .Select(u => new { u.ExternalId, u.Raw })
            .FirstOrDefaultAsync(cancellationToken);
        if (row is null)
        {
            return null;
        }

        // First the entry: nobody sees what is not written down.
        audit.Add(
            db,
            user.Actor,
            AuditActions.SessionRawViewed,
            "session",
            row.ExternalId,
            null,
            "as upstream sent it; it could not be taken"
        );
        await db.SaveChangesAsync(cancellationToken);
        return Encoding.UTF8.GetString(row.Raw);
    }
}
