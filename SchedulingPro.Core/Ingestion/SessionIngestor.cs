using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion.Storage;
using SchedulingPro.Core.Leads;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Ingestion;

/// <summary>
/// The only way a session enters. A batch is one transaction: all of it is stored, or nothing. By session id the newer
/// <c>modifiedOn</c> wins, an equal one changes nothing unless it is the source's current state and says something else, an
/// older one is counted and ignored; a session that a router and a
/// scheduler both report is one row. Feeding the same data again therefore neither loses nor doubles anything.
/// </summary>
public sealed class SessionIngestor(
    IDbContextFactory<SchedulingDbContext> contexts,
    SessionChangeFeed feed,
    TimeProvider clock,
    IOptions<LeadOptions>? leads = null
)
{
    /// <summary>How many sessions a source best hands over at once: large enough to be fast, small enough not to keep other writers waiting.</summary>
    public const int BatchSize = 1000;

    private readonly ConcurrentDictionary<(VocabularyKind, string), int> words = [];

    /// <summary>
    /// Stores a batch. <paramref name="alongside"/> runs in the same transaction, for a source's own checkpoint.
    /// Arrivals that belong to no scheduler or router are returned as rejected. Database errors are thrown, and nothing of
    /// the batch is stored then.
    /// </summary>
    public Task<IngestionResult> IngestAsync(
        long tenantId,
        IReadOnlyList<SessionArrival> arrivals,
        Func<SchedulingDbContext, CancellationToken, Task>? alongside,
        CancellationToken cancellationToken
    ) =>
        IngestCountedAsync(
            tenantId,
            arrivals,
            (db, _, token) => alongside?.Invoke(db, token) ?? Task.CompletedTask,
            cancellationToken
        );

    /// <summary>The same for a source whose checkpoint also keeps what became of the batch.</summary>
    public async Task<IngestionResult> IngestCountedAsync(
        long tenantId,
        IReadOnlyList<SessionArrival> arrivals,
        Func<SchedulingDbContext, IngestionResult, CancellationToken, Task> alongside,
        CancellationToken cancellationToken
    )
    {
        var (batch, codes) = await WriteUnit.RunAsync(
            contexts,
            (db, transaction, token) => StoreAsync(db, transaction, tenantId, arrivals, alongside, token),
            cancellationToken
        );

        // Only now: had the commit failed, the new words' codes would not exist.
        codes.Remember();
        if (Changes(tenantId, batch) is { } changes)
        {
            feed.Publish(changes);
        }

        return batch.Result;
    }

    // Older sessions can neither become leads nor close one.
    private DateTime Oldest(DateTime now)
    {
        var options = leads?.Value ?? new();
        return now.AddDays(-options.TakeUpDays - options.RecoveryDays);
    }

    private static SessionChanges? Changes(long tenantId, IngestionBatch batch) =>
        batch.Result is { New: var added, Changed: var changed } && added + changed > 0
            ? new(tenantId, batch.ChangedOwners, added, changed)
            : null;

    private async Task<(IngestionBatch Batch, VocabularyCodes Codes)> StoreAsync(
        SchedulingDbContext db,
        IDbContextTransaction transaction,
        long tenantId,
        IReadOnlyList<SessionArrival> arrivals,
        Func<SchedulingDbContext, IngestionResult, CancellationToken, Task> alongside,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var owners = new SessionOwners(db, tenantId, now);
        await owners.LoadAsync(arrivals, cancellationToken);
        var codes = new VocabularyCodes(words, db, now);
        await codes.LoadAsync(arrivals.SelectMany(a => SessionFacts.Words(a.Content)).ToHashSet(), cancellationToken);

        await using var store = db.Provider.OpenSessionStore(transaction.GetDbTransaction());
        var stored = await store.FindAsync(
            tenantId,
            arrivals.Select(a => a.Content.Id).ToHashSet(StringComparer.Ordinal),
            cancellationToken
        );
        var corrected = await CorrectedArrivals.FindAsync(db, arrivals, stored, cancellationToken);
        var batch = new IngestionBatch(tenantId, stored, corrected, owners, codes);
        for (var i = 0; i < arrivals.Count; i++)
        {
            batch.Add(i, arrivals[i]);
        }

        await batch.WriteAsync(store, cancellationToken);
        await batch.FollowUp.WriteAsync(db, Oldest(now), cancellationToken);
        await alongside(db, batch.Result, cancellationToken);
        if (Changes(tenantId, batch) is { } changes)
        {
            await feed.RecordAsync(db, changes, now, cancellationToken);
        }

        return (batch, codes);
    }
}
