using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Ingestion.Webhooks;

/// <summary>
/// Where sessions belong whose event names no scheduler: a webhook has no path that would say it, and a session names its
/// scheduler only when a router handed it on [S]. It is where the session is stored already, or the account's only scheduler;
/// otherwise it is taken at once as not placed yet, and the sync finds out.
/// </summary>
internal static class WebhookOwners
{
    /// <summary>The arrivals, each with what is known of its owner.</summary>
    internal static async Task<List<SessionArrival>> AssignAsync(
        SchedulingDbContext db,
        long tenantId,
        IReadOnlyList<SessionArrival> arrivals,
        CancellationToken cancellationToken
    )
    {
        if (arrivals.All(a => a.Content.SchedulerId is not null))
        {
            return [.. arrivals];
        }

        var open = arrivals
            .Where(a => a.Content.SchedulerId is null)
            .Select(a => a.Content.Id)
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        var known = await db
            .Sessions.Where(s => s.TenantId == tenantId && open.Contains(s.ExternalId))
            .Select(s => new
            {
                s.ExternalId,
                Scheduler = db.Schedulers.Where(o => o.Key == s.OwnerKey).Select(o => o.ExternalId).FirstOrDefault(),
            })
            .ToDictionaryAsync(s => s.ExternalId, StringComparer.Ordinal, cancellationToken);
        var only = await OnlySchedulerAsync(db, tenantId, cancellationToken);
        return
        [
            .. arrivals.Select(a =>
                a.Content.SchedulerId is not null ? a
                : known.TryGetValue(a.Content.Id, out var owner)
                    ? a with
                    {
                        SchedulerPath = owner.Scheduler,
                        IsUnplaced = owner.Scheduler is null,
                    }
                : a with { SchedulerPath = only, IsUnplaced = only is null }
            ),
        ];
    }

    private static async Task<string?> OnlySchedulerAsync(
        SchedulingDbContext db,
        long tenantId,
        CancellationToken cancellationToken
    )
    {
        var schedulers = await db
            .Schedulers.Where(s => s.TenantId == tenantId)
            .Select(s => s.ExternalId)
            .Take(2)
            .ToListAsync(cancellationToken);
        return schedulers is [var only] && !await db.Routers.AnyAsync(r => r.TenantId == tenantId, cancellationToken)
            ? only
            : null;
    }
}
