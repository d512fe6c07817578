using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;

namespace SchedulingPro.Core.Schedulers;

/// <summary>
/// The way schedulers of a source enter. A call is one transaction. By scheduler id the newer <c>modifiedOn</c> wins, an
/// equal one changes nothing, an older one is counted and ignored. Companies are made by name; a scheduler that sessions
/// named before it was known takes its real name and company.
/// </summary>
public sealed class SchedulerIngestor(
    IDbContextFactory<SchedulingDbContext> contexts,
    SessionChangeFeed feed,
    TimeProvider clock
)
{
    /// <summary>
    /// Stores <paramref name="schedulers"/>; <paramref name="origin"/> says where they come from, and companies made for
    /// <see cref="SchedulerOrigin.Demo"/> are marked as demo. Database errors are thrown, and nothing is stored then.
    /// </summary>
    public async Task<IngestionResult> IngestAsync(
        long tenantId,
        IReadOnlyList<SchedulerContent> schedulers,
        SchedulerOrigin origin,
        CancellationToken cancellationToken
    )
    {
        var result = await WriteUnit.RunAsync(
            contexts,
            async (db, _, token) =>
            {
                var batch = new SchedulerBatch(db, tenantId, origin, clock.GetUtcNow().UtcDateTime);
                await batch.LoadAsync(schedulers, token);

                // In the order of their changes, so that the last word on a company's key and default stays.
                foreach (var scheduler in schedulers.OrderBy(s => s.ModifiedOn))
                {
                    batch.Add(scheduler);
                }

                var result = await batch.WriteAsync(token);
                if (result.New + result.Changed > 0)
                {
                    await feed.RecordAsync(db, Change(tenantId), clock.GetUtcNow().UtcDateTime, token);
                }

                return result;
            },
            cancellationToken
        );
        if (result.New + result.Changed > 0)
        {
            feed.Publish(Change(tenantId));
        }

        return result;
    }

    private static SessionChanges Change(long tenantId) => new(tenantId, [], 0, 0);

    /// <summary>
    /// Stores <paramref name="routers"/>, with the names given; companies are made by name, as for schedulers. Routers have
    /// no versions: the last word stays.
    /// </summary>
    public Task IngestRoutersAsync(
        long tenantId,
        IReadOnlyList<RouterContent> routers,
        SchedulerOrigin origin,
        CancellationToken cancellationToken
    ) =>
        WriteUnit.RunAsync(
            contexts,
            async (db, _, token) =>
            {
                var companies = await CompanyNames.LoadAsync(
                    db,
                    tenantId,
                    origin,
                    clock.GetUtcNow().UtcDateTime,
                    token
                );
                var named = routers.Select(r => (Router: r, Company: companies.Named(r.CompanyName))).ToList();
                await db.SaveChangesAsync(token);
                var key = await SchedulerKeys.NextRouterAsync(db, token);
                var known = await db.Routers.Where(r => r.TenantId == tenantId).ToListAsync(token);
                foreach (var (content, company) in named)
                {
                    var router = known.Find(r => r.ExternalId == content.Id);
                    if (router is null)
                    {
                        router = new()
                        {
                            Key = key--,
                            TenantId = tenantId,
                            ExternalId = content.Id,
                            CreatedOn = clock.GetUtcNow().UtcDateTime,
                        };
                        known.Add(router);
                        db.Routers.Add(router);
                    }

                    router.Name = content.Name;
                    router.CompanyId = company.Id;
                    router.Origin = origin;
                }

                await db.SaveChangesAsync(token);
                await companies.RemoveEmptyPlaceholderAsync(token);
                return named.Count;
            },
            cancellationToken
        );
}
