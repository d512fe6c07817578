using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Metrics;

/// <summary>The published API's performance figures of one scheduler or router: the same metrics over the same sessions as on pages.</summary>
public sealed class PerformanceQuery(IDbContextFactory<SchedulingDbContext> contexts, MetricQuery metrics)
{
    /// <summary>Figures of a scheduler; null when the asker may see none with this id. The window is one of creation.</summary>
    public async Task<SchedulerPerformance?> OfSchedulerAsync(
        DataScope scope,
        long tenantId,
        string schedulerId,
        UtcWindow window,
        IReadOnlyCollection<MetricDefinition> wanted,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var owners = await OwnerDirectory.LoadAsync(db, scope, cancellationToken);
        if (owners.Find(tenantId, schedulerId, isRouter: false) is not { } owner)
        {
            return null;
        }

        var selection = Selection(FilterKeys.Scheduler, schedulerId, window);
        return new(
            owner.ExternalId,
            owner.Name,
            owner.CompanyName,
            await metrics.ExecuteAsync(scope, selection, wanted, cancellationToken)
        );
    }

    /// <summary>Figures of a router; null when the asker may see none with this id. The window is one of creation.</summary>
    public async Task<RouterPerformance?> OfRouterAsync(
        DataScope scope,
        long tenantId,
        string routerId,
        UtcWindow window,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var selection = Selection(FilterKeys.Router, routerId, window).ForMetrics();
        var set = await SessionSet.OpenAsync(db, scope, selection, cancellationToken);
        if (set.Owners.Find(tenantId, routerId, isRouter: true) is null)
        {
            return null;
        }

        var groups = await set
            .Rows.GroupBy(s => new { s.OwnerKey, IsInteracted = (s.Milestones & Milestones.Interacted) != 0 })
            .Select(g => new
            {
                g.Key.OwnerKey,
                g.Key.IsInteracted,
                Count = g.LongCount(),
            })
            .ToListAsync(cancellationToken);
        return new(
            routerId,
            groups.Sum(g => g.Count),
            groups.Where(g => g.IsInteracted).Sum(g => g.Count),
            [
                .. groups
                    .GroupBy(g => g.OwnerKey > 0 ? set.Owners.Find(g.OwnerKey)?.ExternalId : null)
                    .OrderBy(g => g.Key, StringComparer.Ordinal)
                    .Select(g => (g.Key, g.Sum(part => part.Count))),
            ]
        );
    }

    private static SessionSelection Selection(string key, string id, UtcWindow window) =>
        new() { Filter = SessionFilter.None.With(key, id), Window = window };
}
