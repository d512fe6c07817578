using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;

namespace SchedulingPro.Core.Names;

/// <summary>
/// The only way names enter. A call is one transaction over all names of a kind. The account's word replaces a file's, never
/// the other way round; what the account lists no more is kept, because sessions still use its id, and marked as not in use.
/// </summary>
public sealed class NameStore(
    IDbContextFactory<SchedulingDbContext> contexts,
    SessionChangeFeed feed,
    AuditLog audit,
    TimeProvider clock
)
{
    /// <summary>Stores what the account lists: all names of the kind.</summary>
    public Task<NameCounts> TakeFromAccountAsync(
        long tenantId,
        NameKind kind,
        IReadOnlyList<NamedId> names,
        CancellationToken cancellationToken
    ) => StoreAsync(tenantId, kind, names, false, null, cancellationToken);

    /// <summary>Stores names of invented data: like a file's, but nobody loaded them.</summary>
    internal Task<NameCounts> TakeInventedAsync(
        long tenantId,
        NameKind kind,
        IReadOnlyList<NamedId> names,
        CancellationToken cancellationToken
    ) => StoreAsync(tenantId, kind, names, true, null, cancellationToken);

    /// <summary>Stores names of a file beside those that are known, and writes down who loaded it.</summary>
    public Task<NameCounts> TakeFromFileAsync(
        AuditActor actor,
        long tenantId,
        NameKind kind,
        IReadOnlyList<NamedId> names,
        CancellationToken cancellationToken
    ) => StoreAsync(tenantId, kind, names, true, actor, cancellationToken);

    private async Task<NameCounts> StoreAsync(
        long tenantId,
        NameKind kind,
        IReadOnlyList<NamedId> names,
        bool isFromFile,
        AuditActor? loader,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var changes = new SessionChanges(tenantId, [], 0, 0);
        var counts = await WriteUnit.RunAsync(
            contexts,
            async (db, _, token) =>
            {
                var batch = await NameBatch.LoadAsync(db, tenantId, kind, now, token);
                var done = batch.Apply(names, isFromFile);
                if (loader is not null)
                {
                    audit.Add(
                        db,
                        loader,
                        AuditActions.NamesLoaded,
                        "names",
                        NameKinds.Key(kind),
                        null,
                        $"tenant {tenantId}: {done.New} new, {done.Changed} changed, {done.Unchanged} unchanged, {done.Kept} kept as the account has them"
                    );
                }

                await db.SaveChangesAsync(token);
                if (Matters(done))
                {
                    await feed.RecordAsync(db, changes, now, token);
                }

                return done;
            },
            cancellationToken
        );
        if (Matters(counts))
        {
            feed.Publish(changes);
        }

        return counts;
    }

    private static bool Matters(NameCounts counts) => counts.New + counts.Changed + counts.Retired > 0;
}
