using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Schedulers.Administration;

namespace SchedulingPro.Core.Ingestion.Webhooks;

/// <summary>Puts events that were set aside back into the inbox, as if they had just arrived. Admins only; the audit log knows.</summary>
public sealed class WebhookReplay(
    IDbContextFactory<SchedulingDbContext> contexts,
    AuditLog audit,
    WebhookSignal signal,
    WebhookFeed feed,
    TimeProvider clock
)
{
    /// <summary>Replays one event; false when there is none that was set aside, or its body is not kept any more.</summary>
    public async Task<bool> ReplayAsync(UserContext user, long eventId, CancellationToken cancellationToken)
    {
        AdminOnly.Require(user);
        return await RunAsync(
                user,
                eventId.ToString(CultureInfo.InvariantCulture),
                events =>
                    events.Where(e =>
                        e.Id == eventId
                        && (e.State == WebhookEventState.Poison || e.State == WebhookEventState.UnknownType)
                    ),
                cancellationToken
            ) > 0;
    }

    /// <summary>Replays everything of a connection, or of all with null, that could not be processed; how many events that were.</summary>
    public Task<int> ReplayPoisonAsync(UserContext user, int? connectionId, CancellationToken cancellationToken)
    {
        AdminOnly.Require(user);
        return RunAsync(
            user,
            "failed events",
            events =>
                events.Where(e =>
                    e.State == WebhookEventState.Poison && (connectionId == null || e.ConnectionId == connectionId)
                ),
            cancellationToken
        );
    }

    private async Task<int> RunAsync(
        UserContext user,
        string subject,
        Func<IQueryable<WebhookEvent>, IQueryable<WebhookEvent>> choose,
        CancellationToken cancellationToken
    )
    {
        byte[] emptied = [];
        var now = clock.GetUtcNow().UtcDateTime;
        var replayed = await WriteUnit.RunAsync(
            contexts,
            async (db, _, token) =>
            {
                var changed = await choose(db.WebhookEvents)
                    .Where(e => e.Body != emptied)
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(e => e.State, WebhookEventState.Waiting)
                                .SetProperty(e => e.Attempts, 0)
                                .SetProperty(e => e.NextAttemptOn, now)
                                .SetProperty(e => e.FinishedOn, (DateTime?)null)
                                .SetProperty(e => e.Reason, (string?)null),
                        token
                    );
                if (changed > 0)
                {
                    var details = string.Create(CultureInfo.InvariantCulture, $"{changed} replayed");
                    audit.Add(db, user.Actor, AuditActions.WebhookReplayed, "webhook", subject, null, details);
                    await db.SaveChangesAsync(token);
                }

                return changed;
            },
            cancellationToken
        );
        if (replayed > 0)
        {
            signal.Raise();
            feed.Publish();
        }

        return replayed;
    }
}
