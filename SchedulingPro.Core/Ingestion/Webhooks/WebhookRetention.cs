using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Ingestion.Webhooks;

/// <summary>Forgets what the inbox no longer needs: first the bodies, which hold personal data, later whole events. Waiting ones stay.</summary>
public sealed class WebhookRetention(
    IDbContextFactory<SchedulingDbContext> contexts,
    IOptions<WebhookOptions> options,
    TimeProvider clock
)
{
    /// <summary>Does it now; how many bodies were emptied and how many events removed.</summary>
    public async Task<(int Emptied, int Removed)> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var bodiesBefore = now.AddDays(-options.Value.KeepDays);
        var rowsBefore = now.AddDays(-Math.Max(options.Value.KeepRowsDays, options.Value.KeepDays));
        byte[] emptied = [];
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var removed = await db
            .WebhookEvents.Where(e => e.ReceivedOn < rowsBefore && e.State != WebhookEventState.Waiting)
            .ExecuteDeleteAsync(cancellationToken);
        var count = await db
            .WebhookEvents.Where(e =>
                e.ReceivedOn < bodiesBefore
                && (e.State == WebhookEventState.Done || e.State == WebhookEventState.UnknownType)
                && e.Body != emptied
            )
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.Body, emptied), cancellationToken);
        return (count, removed);
    }
}
