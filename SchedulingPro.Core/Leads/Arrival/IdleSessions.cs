using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Leads.Arrival;

/// <summary>
/// Sessions that nobody closed count as abandoned once nothing happened for the minutes set (domain: five). What the source
/// says stays as it is in the document; should the visitor come back, the source's next word decides anew.
/// </summary>
public sealed class IdleSessions(
    IDbContextFactory<SchedulingDbContext> contexts,
    SessionChangeFeed feed,
    IOptions<LeadOptions> options,
    TimeProvider clock
)
{
    private const int AtOnce = 500;

    /// <summary>Marks all that are idle by now; answers how many. Safe to run on several nodes at once.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var (marked, some) = (0, 0);
        while ((some = await RunOnceAsync(cancellationToken)) > 0)
        {
            marked += some;
        }

        return marked;
    }

    private async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var before = now.AddMinutes(-options.Value.AbandonedAfterMinutes).Ticks;
        await using (var look = await contexts.CreateDbContextAsync(cancellationToken))
        {
            // Most of the time there is nothing, and looking takes no writer's place.
            if (!await Idle(look, before).AnyAsync(cancellationToken))
            {
                return 0;
            }
        }

        var (count, changes) = await WriteUnit.RunAsync(
            contexts,
            async (db, _, token) =>
            {
                var rows = await Idle(db, before)
                    .OrderBy(s => s.ActivityTicks)
                    .Take(AtOnce)
                    .Select(s => new IdleSession(s.Id, s.TenantId, s.OwnerKey, s.Flags, s.ActivityTicks))
                    .ToListAsync(token);
                foreach (var group in rows.GroupBy(r => MilestoneRules.Lead(SessionOutcome.Abandoned, r.Flags)))
                {
                    var ids = group.Select(r => r.Id).ToArray();
                    await db
                        .Sessions.Where(s => EF.Parameter(ids).Contains(s.Id))
                        .ExecuteUpdateAsync(
                            s =>
                                s.SetProperty(x => x.Outcome, SessionOutcome.Abandoned)
                                    .SetProperty(x => x.Flags, x => x.Flags | SessionFlags.TimedOut)
                                    .SetProperty(x => x.LeadState, group.Key),
                            token
                        );
                }

                var oldest = now.AddDays(-options.Value.TakeUpDays).Ticks;
                await PendingSessions.NoteAsync(
                    db,
                    [
                        .. rows.Where(r => (r.Flags & SessionFlags.Contact) != 0 && r.ActivityTicks >= oldest)
                            .Select(r => r.Id),
                    ],
                    token
                );
                var changes = rows.GroupBy(r => r.TenantId)
                    .Select(g => new SessionChanges(
                        g.Key,
                        g.Select(r => r.OwnerKey).ToImmutableHashSet(),
                        0,
                        g.Count()
                    ))
                    .ToList();
                foreach (var change in changes)
                {
                    await feed.RecordAsync(db, change, now, token);
                }

                return (rows.Count, changes);
            },
            cancellationToken
        );
        changes.ForEach(feed.Publish);
        return count;
    }

    // The conditions are those of a partial index: sessions that ended cost nothing.
    private static IQueryable<Session> Idle(SchedulingDbContext db, long before) =>
        db.Sessions.Where(s =>
            s.Outcome == SessionOutcome.Open && ((int)s.Milestones & 128) == 0 && s.ActivityTicks <= before
        );

    private sealed record IdleSession(long Id, long TenantId, int OwnerKey, SessionFlags Flags, long ActivityTicks);
}
