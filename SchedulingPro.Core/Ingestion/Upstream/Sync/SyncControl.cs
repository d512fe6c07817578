using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Ingestion.Upstream.Sync;

/// <summary>
/// Wishes about passes, kept in the connection's row, so that they reach whichever process runs them, and outlive a restart.
/// Each answers false when there is no such connection. Only for those who may see everything: check the role before.
/// </summary>
public sealed class SyncControl(IDbContextFactory<SchedulingDbContext> contexts, AuditLog audit, TimeProvider clock)
{
    private const string Subject = "connection";

    /// <summary>Asks for a pass now, also of a paused connection. One that runs already is not repeated.</summary>
    public Task<bool> RequestAsync(AuditActor actor, int connectionId, CancellationToken cancellationToken) =>
        ChangeAsync(
            actor,
            connectionId,
            AuditActions.SyncRequested,
            c => c.RequestedOn = clock.GetUtcNow().UtcDateTime,
            cancellationToken
        );

    /// <summary>Asks the pass that runs to stop after what it is storing. The next one goes on from there.</summary>
    public Task<bool> CancelAsync(AuditActor actor, int connectionId, CancellationToken cancellationToken) =>
        ChangeAsync(
            actor,
            connectionId,
            AuditActions.SyncCancelled,
            c =>
            {
                c.RequestedOn = null;
                c.CancelRequestedOn = c.LeaseHolder is null ? null : clock.GetUtcNow().UtcDateTime;
            },
            cancellationToken
        );

    private Task<bool> ChangeAsync(
        AuditActor actor,
        int connectionId,
        string action,
        Action<Connections.UpstreamConnection> change,
        CancellationToken cancellationToken
    ) =>
        WriteUnit.RunAsync(
            contexts,
            async (db, _, token) =>
            {
                var connection = await db.UpstreamConnections.FirstOrDefaultAsync(c => c.Id == connectionId, token);
                if (connection is null)
                {
                    return false;
                }

                change(connection);
                audit.Add(db, actor, action, Subject, connection.Name, null, "");
                await db.SaveChangesAsync(token);
                return true;
            },
            cancellationToken
        );
}
