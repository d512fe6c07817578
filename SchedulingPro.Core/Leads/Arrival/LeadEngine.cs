using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;

namespace SchedulingPro.Core.Leads.Arrival;

/// <summary>
/// Makes leads of sessions, joins a person's sessions into one lead, and closes leads whose person booked. It works off what
/// <see cref="PendingSessions"/> noted, so that it can be killed at any instant and run on several nodes.
/// </summary>
public sealed class LeadEngine(
    IDbContextFactory<SchedulingDbContext> contexts,
    SessionChangeFeed feed,
    IOptions<LeadOptions> options,
    TimeProvider clock
)
{
    private const int AtOnce = 200;

    /// <summary>Works off everything that waits; answers how many sessions it looked at.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var (looked, some) = (0, 0);
        while ((some = await RunOnceAsync(cancellationToken)) > 0)
        {
            looked += some;
        }

        return looked;
    }

    private async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        await using (var look = await contexts.CreateDbContextAsync(cancellationToken))
        {
            if (!await look.PendingSessions.AnyAsync(cancellationToken))
            {
                return 0;
            }
        }

        var (count, changes) = await WriteUnit.RunAsync(
            contexts,
            async (db, _, token) =>
            {
                // In the order of creation, as visitors came.
                var ids = await db
                    .PendingSessions.OrderBy(p => p.SessionId)
                    .Select(p => p.SessionId)
                    .Take(AtOnce)
                    .ToArrayAsync(token);
                var now = clock.GetUtcNow().UtcDateTime;
                var oldest = now.AddDays(-options.Value.TakeUpDays);
                var people = await LeadPeople.LoadAsync(db, ids, oldest, options.Value, token);
                var batch = new LeadBatch(people, now, options.Value);
                foreach (var id in ids)
                {
                    await batch.LookAsync(id, token);
                }

                await db.PendingSessions.Where(p => EF.Parameter(ids).Contains(p.SessionId)).ExecuteDeleteAsync(token);
                var changes = people
                    .Changed.GroupBy(l => l.TenantId)
                    .Select(g => new SessionChanges(g.Key, [.. g.Select(l => l.OwnerKey)], 0, 0) { Leads = g.Count() })
                    .ToList();
                await db.SaveChangesAsync(token);
                foreach (var change in changes)
                {
                    await feed.RecordAsync(db, change, now, token);
                }

                return (ids.Length, changes);
            },
            cancellationToken
        );
        changes.ForEach(feed.Publish);
        return count;
    }
}
