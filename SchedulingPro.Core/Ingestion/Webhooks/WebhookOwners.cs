using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Ingestion.Webhooks;

/// <summary>
/// Where sessions belong whose event names no scheduler, as those of a router do: where they are stored already. A webhook
/// has no path that would say it.
/// </summary>
internal static class WebhookOwners
{
    internal const string Unknown =
        "data.session.schedulerId: is missing, and the session is not known yet. The sync brings in sessions of a router that was added to the connection; replay the event afterwards";

    /// <summary>The arrivals by their index, with the owner's path where it had to be found; those that belong nowhere yet are left out.</summary>
    internal static async Task<Dictionary<int, SessionArrival>> AssignAsync(
        SchedulingDbContext db,
        long tenantId,
        IReadOnlyList<SessionArrival> arrivals,
        CancellationToken cancellationToken
    )
    {
        if (arrivals.All(a => a.Content.SchedulerId is not null))
        {
            return arrivals.Index().ToDictionary(a => a.Index, a => a.Item);
        }

        var open = arrivals
            .Where(a => a.Content.SchedulerId is null)
            .Select(a => a.Content.Id)
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        var known = (
            await db
                .Sessions.Where(s => s.TenantId == tenantId && open.Contains(s.ExternalId))
                .Select(s => new
                {
                    s.ExternalId,
                    Scheduler = db
                        .Schedulers.Where(o => o.Key == s.OwnerKey)
                        .Select(o => o.ExternalId)
                        .FirstOrDefault(),
                    Router = db.Routers.Where(o => o.Key == s.OwnerKey).Select(o => o.ExternalId).FirstOrDefault(),
                })
                .ToListAsync(cancellationToken)
        ).ToDictionary(s => s.ExternalId, StringComparer.Ordinal);
        var assigned = new Dictionary<int, SessionArrival>();
        for (var i = 0; i < arrivals.Count; i++)
        {
            var arrival = arrivals[i];
            if (arrival.Content.SchedulerId is not null)
            {
                assigned[i] = arrival;
            }
            else if (known.TryGetValue(arrival.Content.Id, out var owner))
            {
                assigned[i] = arrival with { SchedulerPath = owner.Scheduler, RouterPath = owner.Router };
            }
        }

        return assigned;
    }
}
