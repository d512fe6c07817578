using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Metrics;

/// <summary>Booked sessions by the time between the visit and the chosen slot.</summary>
public sealed class LeadTimeQuery(IDbContextFactory<SchedulingDbContext> contexts)
{
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
        var bands = LeadTimeBand.All.Select(band =>
            band with
            {
                Sessions = ticks.Count(t => t >= band.FromTicks && t < band.ToTicks),
            }
        );
        return new([.. bands.Where(b => b.FromDays is not null || b.Sessions > 0)], Medians.OfTicks(ticks));
    }
}
