using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Schedulers.Listing;

/// <summary>Counts the sessions of many schedulers and routers at once, by the milestones they reached.</summary>
internal static class SchedulerActivities
{
    /// <summary>
    /// Activity by owner. Schedulers: one pass over the covering index. Routers: the visits that began there, also those a
    /// scheduler took over, so that the number is the one that the router filter lists.
    /// </summary>
    internal static async Task<Dictionary<int, SchedulerActivity>> LoadAsync(
        SchedulingDbContext db,
        IReadOnlyList<int> owners,
        UtcWindow window,
        CancellationToken cancellationToken
    )
    {
        var (first, end) = (SessionKey.First(window.From), SessionKey.First(window.To));
        var people = db
            .Sessions.AsNoTracking()
            .Where(s => s.Id >= first && s.Id < end && (s.Flags & SessionFlags.Bot) == 0);
        var own = await people
            .Where(s => owners.Contains(s.OwnerKey))
            .GroupBy(s => new { s.OwnerKey, s.Milestones })
            .Select(g => new
            {
                g.Key.OwnerKey,
                g.Key.Milestones,
                Sessions = g.LongCount(),
            })
            .ToListAsync(cancellationToken);
        var activity = new Dictionary<int, SchedulerActivity>();
        foreach (var group in own.Where(g => g.OwnerKey > 0))
        {
            Add(activity, group.OwnerKey, group.Milestones, group.Sessions);
        }

        var routers = owners.Where(k => k < 0).Select(k => (int?)k).ToList();
        if (routers.Count == 0)
        {
            return activity;
        }

        var begun = await people
            .Where(s => routers.Contains(s.RouterKey) && owners.Contains(s.OwnerKey))
            .GroupBy(s => new { s.RouterKey, s.Milestones })
            .Select(g => new
            {
                g.Key.RouterKey,
                g.Key.Milestones,
                Sessions = g.LongCount(),
            })
            .ToListAsync(cancellationToken);
        foreach (var group in begun)
        {
            Add(activity, group.RouterKey!.Value, group.Milestones, group.Sessions);
        }

        return activity;
    }

    private static void Add(
        Dictionary<int, SchedulerActivity> activity,
        int owner,
        Milestones reached,
        long sessions
    ) => activity[owner] = activity.GetValueOrDefault(owner, SchedulerActivity.None).With(reached, sessions);
}
