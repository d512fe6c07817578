using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Metrics;

/// <summary>Booked sessions by the time between the visit and the chosen slot.</summary>
public sealed class LeadTimeQuery(IDbContextFactory<SchedulingDbContext> contexts)
{
    private static readonly int[] Bounds = [0, 1, 2, 3, 4, 7, 14, 30];

    /// <summary>The bands, without gaps; the first one, of slots before the visit, only where there are any. Without bots unless the filter speaks of them.</summary>
    public async Task<LeadTimes> ExecuteAsync(
        DataScope scope,
        SessionSelection selection,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var set = await SessionSet.OpenAsync(db, scope, selection.ForMetrics(), cancellationToken);
        var ticks = (await MetricQuery.LeadTimesAsync(set, cancellationToken)).Select(t => t.Ticks).ToList();
        var before = ticks.Count(t => t < 0);
        var bands = Bounds.Select(
            (from, i) =>
            {
                int? to = i + 1 < Bounds.Length ? Bounds[i + 1] : null;
                return new LeadTimeBand(
                    from,
                    to,
                    ticks.Count(t =>
                        t >= from * TimeSpan.TicksPerDay && (to is null || t < to.Value * TimeSpan.TicksPerDay)
                    )
                );
            }
        );
        return new(before > 0 ? [new(null, 0, before), .. bands] : [.. bands], Medians.OfTicks(ticks));
    }
}
