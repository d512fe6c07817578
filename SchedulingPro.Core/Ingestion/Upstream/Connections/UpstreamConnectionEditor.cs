using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Ingestion.Upstream.Connections;

/// <summary>
/// Makes, changes, pauses and removes connections, each with its entry in the audit log. Who may do so is the caller's
/// matter. Secrets are encrypted before they are stored and appear in no answer, entry or log.
/// </summary>
public sealed class UpstreamConnectionEditor(
    IDbContextFactory<SchedulingDbContext> contexts,
    ConnectionSecrets secrets,
    AuditLog audit,
    TimeProvider clock
)
{
    internal const string Subject = "connection";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Makes a connection. Its tenant is set up when it is not known here yet.</summary>
    public Task<ConnectionResult> CreateAsync(
        AuditActor actor,
        string name,
        ConnectionDraft draft,
        CancellationToken cancellationToken
    ) =>
        SaveAsync(
            actor,
            name,
            draft,
            stored => stored is null ? null : ConnectionResult.Refused("name", "is the name of another connection"),
            cancellationToken
        );

    /// <summary>
    /// Changes a connection. With another address of the API or another tenant it means another account: everything is then
    /// read anew, and what was read stays. <paramref name="seenModifiedOn"/> is its last change as the admin saw it (UTC),
    /// so that nobody's change is overwritten unseen.
    /// </summary>
    public Task<ConnectionResult> ChangeAsync(
        AuditActor actor,
        string name,
        ConnectionDraft draft,
        DateTime seenModifiedOn,
        CancellationToken cancellationToken
    ) =>
        SaveAsync(
            actor,
            name,
            draft,
            stored =>
                stored is null ? ConnectionResult.Gone(name)
                : stored.ModifiedOn != seenModifiedOn ? ConnectionResult.ChangedMeanwhile()
                : null,
            cancellationToken
        );

    /// <summary>Makes the connection, or changes what the draft says where it is there already: the same twice changes nothing.</summary>
    public Task<ConnectionResult> SetAsync(
        AuditActor actor,
        string name,
        ConnectionDraft draft,
        CancellationToken cancellationToken
    ) => SaveAsync(actor, name, draft, _ => null, cancellationToken);

    /// <summary>Lets continuous sync of the connection rest, or go on.</summary>
    public Task<ConnectionResult> SetPausedAsync(
        AuditActor actor,
        string name,
        bool paused,
        CancellationToken cancellationToken
    ) =>
        OnConnectionAsync(
            name,
            async (db, connection, token) =>
            {
                if (connection.IsPaused == paused)
                {
                    return ConnectionResult.Done(connection.Name, hasChanged: false);
                }

                connection.IsPaused = paused;
                Note(db, actor, paused ? AuditActions.ConnectionPaused : AuditActions.ConnectionResumed, connection);
                await db.SaveChangesAsync(token);
                return ConnectionResult.Done(connection.Name);
            },
            cancellationToken
        );

    /// <summary>
    /// Removes the connection with its checkpoints, the history of its passes and its webhook inbox. Schedulers, routers and
    /// sessions that it brought in stay.
    /// </summary>
    public Task<ConnectionResult> RemoveAsync(AuditActor actor, string name, CancellationToken cancellationToken) =>
        OnConnectionAsync(
            name,
            async (db, connection, token) =>
            {
                var sources = db.SyncSources.Where(s => s.ConnectionId == connection.Id);
                await db.UnreadableSessions.Where(u => sources.Any(s => s.Id == u.SourceId)).ExecuteDeleteAsync(token);
                await sources.ExecuteDeleteAsync(token);
                await db.SyncRuns.Where(r => r.ConnectionId == connection.Id).ExecuteDeleteAsync(token);
                await db.WebhookEvents.Where(e => e.ConnectionId == connection.Id).ExecuteDeleteAsync(token);
                db.Remove(connection);
                Note(db, actor, AuditActions.ConnectionRemoved, connection);
                await db.SaveChangesAsync(token);
                return ConnectionResult.Done(connection.Name);
            },
            cancellationToken
        );

    internal Task<ConnectionResult> OnConnectionAsync(
        string name,
        Func<SchedulingDbContext, UpstreamConnection, CancellationToken, Task<ConnectionResult>> change,
        CancellationToken cancellationToken
    )
    {
        var clean = ConnectionRules.CleanName(name);
        return WriteUnit.RunAsync(
            contexts,
            async (db, _, token) =>
                await db.UpstreamConnections.SingleOrDefaultAsync(c => c.Name == clean, token) is { } connection
                    ? await change(db, connection, token)
                    : ConnectionResult.Gone(clean),
            cancellationToken
        );
    }

    private void Note(
        SchedulingDbContext db,
        AuditActor actor,
        string action,
        UpstreamConnection connection,
        string? details = null
    ) => audit.Add(db, actor, action, Subject, connection.Name, null, details ?? $"tenant {connection.TenantId}");

    private Task<ConnectionResult> SaveAsync(
        AuditActor actor,
        string name,
        ConnectionDraft draft,
        Func<UpstreamConnection?, ConnectionResult?> refuse,
        CancellationToken cancellationToken
    )
    {
        var clean = ConnectionRules.CleanName(name);
        return WriteUnit.RunAsync(
            contexts,
            async (db, _, token) =>
            {
                var stored = await db.UpstreamConnections.SingleOrDefaultAsync(c => c.Name == clean, token);
                if (refuse(stored) is { } refused)
                {
                    return refused;
                }

                var errors = new List<FieldError>();
                if (ConnectionRules.CheckName(clean) is { } error)
                {
                    errors.Add(error);
                }

                var wanted = ConnectionRules.Clean(draft, stored is null, errors);
                if (await OtherOfTenantAsync(db, stored, wanted, token) is { } other)
                {
                    errors.Add(
                        new(
                            "tenantId",
                            $"is read through the connection {other} already; a second one would only double the calls"
                        )
                    );
                }

                return errors.Count > 0
                    ? ConnectionResult.Refused(errors)
                    : await SaveAsync(db, actor, stored, clean, wanted, token);
            },
            cancellationToken
        );
    }

    private async Task<ConnectionResult> SaveAsync(
        SchedulingDbContext db,
        AuditActor actor,
        UpstreamConnection? stored,
        string name,
        ConnectionDraft wanted,
        CancellationToken cancellationToken
    )
    {
        var now = Now;
        var connection = stored ?? new UpstreamConnection { Name = name, CreatedOn = now };
        var isOtherAccount =
            stored is not null
            && (
                (wanted.BaseUrl ?? stored.BaseUrl) != stored.BaseUrl
                || (wanted.TenantId ?? stored.TenantId) != stored.TenantId
            );
        var changes = ConnectionChanges.Apply(connection, wanted, secrets);
        if (stored is not null && changes.IsNone)
        {
            return ConnectionResult.Done(name, hasChanged: false);
        }

        var notes = new List<string>();
        if (await ConnectionTenant.EnsureAsync(db, connection.TenantId, now, cancellationToken) is { } zone)
        {
            notes.Add($"Tenant {connection.TenantId} was set up, with the time zone {zone}.");
        }

        connection.ModifiedOn = now;
        if (stored is null)
        {
            db.UpstreamConnections.Add(connection);
            Note(db, actor, AuditActions.ConnectionAdded, connection, changes.Facts);
        }
        else if (changes.Facts.Length > 0)
        {
            Note(db, actor, AuditActions.ConnectionChanged, connection, changes.Facts);
        }

        if (changes.Secrets.Length > 0)
        {
            Note(db, actor, AuditActions.ConnectionSecretsChanged, connection, changes.Secrets);
        }

        if (isOtherAccount)
        {
            await OtherAccount.BeginAnewAsync(db, connection, now, cancellationToken);
            notes.Add("It means another account now: everything is read anew. What was read so far stays.");
        }

        await db.SaveChangesAsync(cancellationToken);
        if (
            ConnectionAddress.IsReadableOnItsWay(connection.BaseUrl)
            || ConnectionAddress.IsReadableOnItsWay(connection.TokenUrl)
        )
        {
            notes.Add("An address is called over http: others in its network can read the secrets and the data.");
        }

        return ConnectionResult.Done(name) with
        {
            IsNew = stored is null,
            Notes = notes,
        };
    }

    private static Task<string?> OtherOfTenantAsync(
        SchedulingDbContext db,
        UpstreamConnection? stored,
        ConnectionDraft wanted,
        CancellationToken cancellationToken
    )
    {
        var (id, tenantId) = (stored?.Id ?? 0, wanted.TenantId ?? 0);
        return db
            .UpstreamConnections.Where(c => c.Id != id && c.TenantId == tenantId)
            .Select(c => (string?)c.Name)
            .FirstOrDefaultAsync(cancellationToken);
    }
}
