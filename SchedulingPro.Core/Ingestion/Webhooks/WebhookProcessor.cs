using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Ingestion.Webhooks;

/// <summary>
/// Works the inbox off in the order of arrival. Sessions go through the one ingestor, and their events are marked in the same
/// transaction: killed at any instant, nothing is lost, and a repeat changes nothing. Order matters little, since the newer
/// version of a session wins. An event that cannot be used is set aside with its reason and holds up no other.
/// </summary>
public sealed partial class WebhookProcessor(
    IDbContextFactory<SchedulingDbContext> contexts,
    SessionIngestor ingestor,
    WebhookFeed feed,
    WebhookMetrics metrics,
    IOptions<WebhookOptions> options,
    TimeProvider clock,
    ILogger<WebhookProcessor> log
)
{
    /// <summary>Events that are worked off at once: few enough that other writers need not wait long.</summary>
    public const int BatchSize = 200;

    private static readonly TimeSpan[] Delays =
    [
        TimeSpan.FromSeconds(10),
        TimeSpan.FromSeconds(30),
        TimeSpan.FromSeconds(60),
        TimeSpan.FromSeconds(300),
    ];

    /// <summary>Works off one batch of what is due; how many events it held. A full batch means that more may wait.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var batch = await WaitingAsync(cancellationToken);
        foreach (var tenant in batch.GroupBy(work => work.TenantId))
        {
            await WorkOffAsync(tenant.Key, [.. tenant], cancellationToken);
        }

        if (batch.Count > 0)
        {
            feed.Publish();
        }

        return batch.Count;
    }

    private async Task<List<WebhookWork>> WaitingAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db
            .WebhookEvents.Where(e => e.State == WebhookEventState.Waiting && e.NextAttemptOn <= now)
            .OrderBy(e => e.NextAttemptOn)
            .ThenBy(e => e.Id)
            .Take(BatchSize)
            .Join(
                db.UpstreamConnections,
                e => e.ConnectionId,
                c => c.Id,
                (e, c) => new WebhookWork(e.Id, c.TenantId, c.Name, e.Type, e.ReceivedOn, e.Attempts, e.Body)
            )
            .ToListAsync(cancellationToken);
    }

    private async Task WorkOffAsync(long tenantId, List<WebhookWork> batch, CancellationToken cancellationToken)
    {
        var failed = new List<WebhookFailure>();
        var ready = new List<(WebhookWork Work, SessionArrival Arrival)>();
        foreach (var work in batch)
        {
            if (!WebhookTypes.AreProcessed(work.Type))
            {
                failed.Add(new(work, WebhookEventState.UnknownType, null));
                continue;
            }

            var (arrival, problem) = WebhookSession.Read(work.Body, tenantId);
            if (arrival is null)
            {
                failed.Add(new(work, WebhookEventState.Poison, problem));
            }
            else
            {
                ready.Add((work, arrival));
            }
        }

        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        {
            var owned = await WebhookOwners.AssignAsync(
                db,
                tenantId,
                [.. ready.Select(r => r.Arrival)],
                cancellationToken
            );
            ready = [.. ready.Zip(owned, (r, arrival) => (r.Work, arrival))];
        }

        if (!await TryStoreAsync(tenantId, ready, failed, cancellationToken))
        {
            foreach (var one in ready)
            {
                var aside = new List<WebhookFailure>();
                _ = await TryStoreAsync(tenantId, [one], aside, cancellationToken);
            }
        }
    }

    /// <summary>Stores sessions and marks their events, and the failed ones beside them. False when one of several spoils the batch.</summary>
    private async Task<bool> TryStoreAsync(
        long tenantId,
        List<(WebhookWork Work, SessionArrival Arrival)> ready,
        List<WebhookFailure> failed,
        CancellationToken cancellationToken
    )
    {
        var done = ready.Select(r => r.Work.Id).ToArray();
        var isUnplaced = ready.Exists(r => r.Arrival.IsUnplaced);
        try
        {
            await ingestor.IngestAsync(
                tenantId,
                [.. ready.Select(r => r.Arrival)],
                async (db, token) =>
                {
                    await MarkAsync(db, done, failed, token);
                    if (isUnplaced)
                    {
                        await AskForSyncAsync(db, tenantId, token);
                    }
                },
                cancellationToken
            );
            Note(ready.Select(r => r.Work), failed);
            return true;
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            // What the database itself explains (busy, full, gone) concerns all of the batch alike.
            var explained = DatabaseProviders.Explain(error);
            if (explained is null && ready.Count > 1)
            {
                await using var db = await contexts.CreateDbContextAsync(cancellationToken);
                await MarkAsync(db, [], failed, cancellationToken);
                Note([], failed);
                return false;
            }

            LogNotStored(error, ready.Count, explained ?? error.GetType().Name);
            var again = ready
                .Select(r => Again(r.Work, $"The session could not be stored. {explained ?? "The log says why."}"))
                .ToList();
            again.AddRange(failed);
            await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
            {
                await MarkAsync(db, [], again, cancellationToken);
            }

            Note([], again);
            return true;
        }
    }

    /// <summary>The lists of the sync say where sessions belong that are not placed yet.</summary>
    private Task<int> AskForSyncAsync(SchedulingDbContext db, long tenantId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return db
            .UpstreamConnections.Where(c => c.TenantId == tenantId && !c.IsPaused && c.RequestedOn == null)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.RequestedOn, now), cancellationToken);
    }

    private async Task MarkAsync(
        SchedulingDbContext db,
        long[] done,
        List<WebhookFailure> failed,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (done.Length > 0)
        {
            await db
                .WebhookEvents.Where(e => done.Contains(e.Id) && e.State == WebhookEventState.Waiting)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(e => e.State, WebhookEventState.Done)
                            .SetProperty(e => e.Attempts, e => e.Attempts + 1)
                            .SetProperty(e => e.NextAttemptOn, (DateTime?)null)
                            .SetProperty(e => e.FinishedOn, now)
                            .SetProperty(e => e.Reason, (string?)null),
                    cancellationToken
                );
        }

        foreach (var failure in failed)
        {
            var (id, ended) = (failure.Work.Id, failure.State != WebhookEventState.Waiting);
            await db
                .WebhookEvents.Where(e => e.Id == id && e.State == WebhookEventState.Waiting)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(e => e.State, failure.State)
                            .SetProperty(e => e.Attempts, e => e.Attempts + 1)
                            .SetProperty(e => e.NextAttemptOn, failure.NextAttemptOn)
                            .SetProperty(e => e.FinishedOn, ended ? now : null)
                            .SetProperty(e => e.Reason, failure.Reason),
                    cancellationToken
                );
        }
    }

    private WebhookFailure Again(WebhookWork work, string reason) =>
        work.Attempts + 1 >= options.Value.Attempts
            ? new(work, WebhookEventState.Poison, reason)
            : new(work, WebhookEventState.Waiting, reason)
            {
                NextAttemptOn = clock.GetUtcNow().UtcDateTime + Delays[Math.Min(work.Attempts, Delays.Length - 1)],
            };

    private void Note(IEnumerable<WebhookWork> done, List<WebhookFailure> failed)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var work in done)
        {
            metrics.Processed(work.Connection, "done", now - work.ReceivedOn);
        }

        foreach (var failure in failed)
        {
            var outcome = failure.State switch
            {
                WebhookEventState.Poison => "poison",
                WebhookEventState.UnknownType => "unknown-type",
                _ => "retry",
            };
            metrics.Processed(failure.Work.Connection, outcome);
            LogFailed(failure.Work.Id, failure.Work.Connection, outcome, failure.Reason);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Webhook event {EventId} of connection {Connection}: {Outcome}. {Reason}")]
    private partial void LogFailed(long eventId, string connection, string outcome, string? reason);

    [LoggerMessage(LogLevel.Warning, "{Count} sessions from webhooks could not be stored: {Reason}")]
    private partial void LogNotStored(Exception error, int count, string reason);
}
