using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Ingestion.Upstream.Sync;

/// <summary>
/// The right to sync one connection, as columns of its row: one runner at a time, however many nodes share the database.
/// Every page is stored in a transaction that renews the lease, so a process that lost it without noticing stores nothing.
/// </summary>
internal sealed class SyncLease
{
    /// <summary>How long a holder that says nothing more keeps others out.</summary>
    internal static readonly TimeSpan Length = TimeSpan.FromSeconds(45);

    private readonly int connectionId;
    private readonly string holder;
    private readonly TimeProvider clock;

    private SyncLease(int connectionId, string holder, TimeProvider clock)
    {
        this.connectionId = connectionId;
        this.holder = holder;
        this.clock = clock;
    }

    /// <summary>Takes the lease; null when a process that is alive has it.</summary>
    internal static Task<SyncLease?> TryTakeAsync(
        IDbContextFactory<SchedulingDbContext> contexts,
        int connectionId,
        TimeProvider clock,
        CancellationToken cancellationToken
    ) =>
        WriteUnit.RunAsync(
            contexts,
            async (db, _, token) =>
            {
                var connection = await db.UpstreamConnections.FirstOrDefaultAsync(c => c.Id == connectionId, token);
                var now = clock.GetUtcNow().UtcDateTime;
                if (
                    connection is null
                    || (connection.LeaseHolder is { } held && !IsFree(held, connection.LeaseUntil, now))
                )
                {
                    return null;
                }

                var lease = new SyncLease(connectionId, SyncHolder.Create().ToString(), clock);
                connection.LeaseHolder = lease.holder;
                connection.LeaseUntil = now + Length;
                connection.RequestedOn = null;
                connection.CancelRequestedOn = null;
                await db.SaveChangesAsync(token);
                return lease;
            },
            cancellationToken
        );

    /// <summary>Whether nobody who is alive holds it.</summary>
    internal static bool IsFree(string holder, DateTime? until, DateTime now) =>
        until is null || until <= now || SyncHolder.Parse(holder)?.IsGone() == true;

    /// <summary>Renews it inside a transaction. Throws <see cref="SyncLeaseLostException"/> when somebody else has it now.</summary>
    internal async Task RenewAsync(SchedulingDbContext db, CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow().UtcDateTime + Length;
        var renewed = await db
            .UpstreamConnections.Where(c => c.Id == connectionId && c.LeaseHolder == holder)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.LeaseUntil, until), cancellationToken);
        if (renewed == 0)
        {
            throw new SyncLeaseLostException();
        }
    }

    /// <summary>Gives it back.</summary>
    internal async Task ReleaseAsync(
        IDbContextFactory<SchedulingDbContext> contexts,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db
            .UpstreamConnections.Where(c => c.Id == connectionId && c.LeaseHolder == holder)
            .ExecuteUpdateAsync(
                c =>
                    c.SetProperty(x => x.LeaseHolder, (string?)null)
                        .SetProperty(x => x.LeaseUntil, (DateTime?)null)
                        .SetProperty(x => x.CancelRequestedOn, (DateTime?)null),
                cancellationToken
            );
    }
}
