using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Ingestion.Webhooks;

/// <summary>Reads the inbox, newest events first.</summary>
public sealed class WebhookListQuery(IDbContextFactory<SchedulingDbContext> contexts)
{
    /// <summary>One page, from 1. Events belong to no company, so that they need the right to all.</summary>
    public async Task<WebhookPage> ExecuteAsync(
        DataScope scope,
        WebhookFilter filter,
        int page,
        int pageSize,
        CancellationToken cancellationToken
    )
    {
        if (!scope.AllCompanies)
        {
            return WebhookPage.Nothing;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var events = Apply(db, filter);
        var total = await events.CountAsync(cancellationToken);
        var ids = await events
            .OrderByDescending(e => e.Id)
            .Skip((page - 1) * pageSize)
            .Take(pageSize)
            .Select(e => e.Id)
            .ToListAsync(cancellationToken);
        return new(
            total,
            await ItemsAsync(db, db.WebhookEvents.Where(e => ids.Contains(e.Id)), cancellationToken),
            await db
                .UpstreamConnections.OrderBy(c => c.Name)
                .Select(c => new WebhookReceiver(
                    c.Id,
                    c.Name,
                    c.WebhookHeader,
                    c.ProtectedWebhookKey != null,
                    c.AllowUnsignedWebhooks
                ))
                .ToListAsync(cancellationToken),
            await db
                .WebhookEvents.Where(e => e.Type != "")
                .Select(e => e.Type)
                .Distinct()
                .OrderBy(t => t)
                .Take(50)
                .ToListAsync(cancellationToken),
            await db
                .WebhookEvents.GroupBy(e => e.State)
                .Select(g => new { g.Key, Count = g.Count() })
                .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken)
        );
    }

    /// <summary>One event, on whatever page it stands; null when there is none that the asker may see.</summary>
    public async Task<WebhookItem?> FindAsync(DataScope scope, long id, CancellationToken cancellationToken)
    {
        if (!scope.AllCompanies)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return (await ItemsAsync(db, db.WebhookEvents.Where(e => e.Id == id), cancellationToken)).SingleOrDefault();
    }

    private static IQueryable<WebhookEvent> Apply(SchedulingDbContext db, WebhookFilter filter)
    {
        IQueryable<WebhookEvent> events = db.WebhookEvents;
        if (filter.State is { } state)
        {
            events = events.Where(e => e.State == state);
        }

        if (filter.Connection is { } name)
        {
            events = events.Where(e => db.UpstreamConnections.Any(c => c.Id == e.ConnectionId && c.Name == name));
        }

        return filter.Type is { } type ? events.Where(e => e.Type == type) : events;
    }

    private static Task<List<WebhookItem>> ItemsAsync(
        SchedulingDbContext db,
        IQueryable<WebhookEvent> events,
        CancellationToken cancellationToken
    )
    {
        byte[] emptied = [];
        return events
            .Join(
                db.UpstreamConnections,
                e => e.ConnectionId,
                c => c.Id,
                (e, c) =>
                    new WebhookItem
                    {
                        Id = e.Id,
                        Connection = c.Name,
                        Type = e.Type,
                        EventId = e.EventId,
                        UserAssignedId = e.UserAssignedId,
                        SessionId = e.SessionId,
                        State = e.State,
                        OccurredOn = e.OccurredOn,
                        ReceivedOn = e.ReceivedOn,
                        FinishedOn = e.FinishedOn,
                        NextAttemptOn = e.NextAttemptOn,
                        Deliveries = e.Deliveries,
                        Attempts = e.Attempts,
                        Reason = e.Reason,
                        HasBody = e.Body != emptied,
                    }
            )
            .OrderByDescending(e => e.Id)
            .ToListAsync(cancellationToken);
    }
}
