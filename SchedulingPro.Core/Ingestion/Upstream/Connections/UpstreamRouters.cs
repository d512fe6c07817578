using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion.Upstream.Sync;
using SchedulingPro.Core.Schedulers;

namespace SchedulingPro.Core.Ingestion.Upstream.Connections;

/// <summary>
/// Routers that are read through a connection. Upstream lists none, so an admin types their ids. Who may do so is the
/// caller's matter.
/// </summary>
public sealed class UpstreamRouters(UpstreamConnectionEditor connections, AuditLog audit, TimeProvider clock)
{
    /// <summary>Registers a router: its sessions are read from the next pass on.</summary>
    public Task<ConnectionResult> AddAsync(
        AuditActor actor,
        string connectionName,
        string routerId,
        CancellationToken cancellationToken
    )
    {
        var clean = routerId.Trim();
        return ConnectionRules.CheckRouterId(clean) is { } error
            ? Task.FromResult(ConnectionResult.Refused([error]))
            : connections.OnConnectionAsync(
                connectionName,
                async (db, connection, token) =>
                {
                    if (await Find(db, connection, clean).AnyAsync(token))
                    {
                        return ConnectionResult.Done(connection.Name, hasChanged: false);
                    }

                    db.SyncSources.Add(
                        new()
                        {
                            ConnectionId = connection.Id,
                            IsRouter = true,
                            ExternalId = clean,
                            CreatedOn = clock.GetUtcNow().UtcDateTime,
                        }
                    );
                    Note(db, actor, AuditActions.RouterRegistered, connection, clean);
                    await db.SaveChangesAsync(token);
                    return ConnectionResult.Done(connection.Name);
                },
                cancellationToken
            );
    }

    /// <summary>Stops reading a router. Its sessions stay; registered again, it is read from its beginning.</summary>
    public Task<ConnectionResult> RemoveAsync(
        AuditActor actor,
        string connectionName,
        string routerId,
        CancellationToken cancellationToken
    )
    {
        var clean = routerId.Trim();
        return connections.OnConnectionAsync(
            connectionName,
            async (db, connection, token) =>
            {
                if (await Find(db, connection, clean).SingleOrDefaultAsync(token) is not { } source)
                {
                    return ConnectionResult.Refused(
                        "routerId",
                        $"{clean} is not registered with the connection {connection.Name}"
                    );
                }

                await db.UnreadableSessions.Where(u => u.SourceId == source.Id).ExecuteDeleteAsync(token);
                db.Remove(source);
                Note(db, actor, AuditActions.RouterUnregistered, connection, clean);
                await db.SaveChangesAsync(token);
                return ConnectionResult.Done(connection.Name);
            },
            cancellationToken
        );
    }

    private static IQueryable<SyncSource> Find(
        SchedulingDbContext db,
        UpstreamConnection connection,
        string routerId
    ) => db.SyncSources.Where(s => s.ConnectionId == connection.Id && s.IsRouter && s.ExternalId == routerId);

    private void Note(
        SchedulingDbContext db,
        AuditActor actor,
        string action,
        UpstreamConnection connection,
        string routerId
    ) => audit.Add(db, actor, action, SchedulerSubjects.Router, routerId, null, $"connection {connection.Name}");
}
