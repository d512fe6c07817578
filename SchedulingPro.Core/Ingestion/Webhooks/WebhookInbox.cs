using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion.Upstream.Connections;

namespace SchedulingPro.Core.Ingestion.Webhooks;

/// <summary>
/// Takes deliveries in. What is answered is committed: a sender that is told of success may forget. The same occurrence is
/// kept once, however often it is delivered.
/// </summary>
public sealed class WebhookInbox(
    IDbContextFactory<SchedulingDbContext> contexts,
    WebhookSignal signal,
    WebhookFeed feed,
    TimeProvider clock
)
{
    /// <summary>The connection whose webhooks arrive under <paramref name="name"/>, or null. Read anew each time, so that a new key counts at once.</summary>
    public async Task<UpstreamConnection?> FindAsync(string name, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.UpstreamConnections.AsNoTracking().FirstOrDefaultAsync(c => c.Name == name, cancellationToken);
    }

    /// <summary>
    /// Stores a delivery whose sender is known. A body that cannot be used is stored too, set aside with its reason. Database
    /// errors are thrown, and nothing is stored then.
    /// </summary>
    public async Task<WebhookReceipt> AcceptAsync(
        int connectionId,
        ReadOnlyMemory<byte> body,
        CancellationToken cancellationToken
    )
    {
        var received = New(connectionId, body);
        var receipt =
            await RepeatAsync(received, cancellationToken)
            ?? await AddAsync(received, cancellationToken)
            // Another delivery of the same occurrence was faster by a moment.
            ?? await RepeatAsync(received, cancellationToken)
            ?? throw new InvalidOperationException("The event was removed while it was being stored.");
        if (receipt.State == WebhookEventState.Waiting)
        {
            signal.Raise();
        }

        feed.Publish();
        return receipt;
    }

    private WebhookEvent New(int connectionId, ReadOnlyMemory<byte> body)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var envelope = WebhookEnvelope.Read(body);
        var state =
            envelope.Problem is not null ? WebhookEventState.Poison
            : WebhookTypes.AreProcessed(envelope.Type) ? WebhookEventState.Waiting
            : WebhookEventState.UnknownType;
        return new()
        {
            ConnectionId = connectionId,
            UserAssignedId = envelope.UserAssignedId,
            EventId = envelope.EventId,
            Type = envelope.Type,
            OccurredOn = envelope.OccurredOn,
            ReceivedOn = now,
            State = state,
            NextAttemptOn = state == WebhookEventState.Waiting ? now : null,
            FinishedOn = state == WebhookEventState.Waiting ? null : now,
            SessionId = envelope.SessionId,
            Reason = envelope.Problem,
            Body = body.ToArray(),
        };
    }

    private async Task<WebhookReceipt?> AddAsync(WebhookEvent received, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        received.Id = 0;
        db.WebhookEvents.Add(received);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            var (connection, id) = (received.ConnectionId, received.UserAssignedId);
            db.ChangeTracker.Clear();
            if (
                await db.WebhookEvents.AnyAsync(
                    e => e.ConnectionId == connection && e.UserAssignedId == id,
                    cancellationToken
                )
            )
            {
                return null;
            }

            throw;
        }

        return new(received.Id, IsNew: true, received.State, received.Reason);
    }

    /// <summary>Counts a repeated delivery; null when it is none. One that had failed is tried again with what came now.</summary>
    private async Task<WebhookReceipt?> RepeatAsync(WebhookEvent received, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var (connection, id) = (received.ConnectionId, received.UserAssignedId);
        var known = await db
            .WebhookEvents.Where(e => e.ConnectionId == connection && e.UserAssignedId == id)
            .Select(e => new
            {
                e.Id,
                e.State,
                e.Reason,
            })
            .FirstOrDefaultAsync(cancellationToken);
        if (known is null)
        {
            return null;
        }

        var same = db.WebhookEvents.Where(e => e.Id == known.Id);
        if (known.State is WebhookEventState.Poison or WebhookEventState.UnknownType)
        {
            await same.ExecuteUpdateAsync(
                set =>
                    set.SetProperty(e => e.Deliveries, e => e.Deliveries + 1)
                        .SetProperty(e => e.Type, received.Type)
                        .SetProperty(e => e.SessionId, received.SessionId)
                        .SetProperty(e => e.State, received.State)
                        .SetProperty(e => e.Reason, received.Reason)
                        .SetProperty(e => e.Attempts, 0)
                        .SetProperty(e => e.NextAttemptOn, received.NextAttemptOn)
                        .SetProperty(e => e.FinishedOn, received.FinishedOn)
                        .SetProperty(e => e.Body, received.Body),
                cancellationToken
            );
            return new(known.Id, IsNew: false, received.State, received.Reason);
        }

        await same.ExecuteUpdateAsync(
            set => set.SetProperty(e => e.Deliveries, e => e.Deliveries + 1),
            cancellationToken
        );
        return new(known.Id, IsNew: false, known.State, known.Reason);
    }
}
