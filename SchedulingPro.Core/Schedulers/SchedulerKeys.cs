using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Schedulers;

/// <summary>Next free storage keys: schedulers count up from 1, routers down from -1. Call inside the writer's transaction.</summary>
internal static class SchedulerKeys
{
    internal static async Task<int> NextSchedulerAsync(SchedulingDbContext db, CancellationToken cancellationToken) =>
        (await db.Schedulers.MaxAsync(s => (int?)s.Key, cancellationToken) ?? 0) + 1;

    internal static async Task<int> NextRouterAsync(SchedulingDbContext db, CancellationToken cancellationToken) =>
        (await db.Routers.MinAsync(r => (int?)r.Key, cancellationToken) ?? 0) - 1;
}
