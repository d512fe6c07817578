using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Metrics;

/// <summary>Counts sessions over time, in buckets of the tenant's zone, without gaps.</summary>
public sealed class VolumeQuery(IDbContextFactory<SchedulingDbContext> contexts)
{
    // Every time zone's offset is a multiple of fifteen minutes, and most are whole hours.
    private const long QuarterHour = TimeSpan.TicksPerMinute * 15 * SessionKey.KeysPerTick;
    private const long Hour = QuarterHour * 4;

    /// <summary>Buckets of <paramref name="period"/>, ascending; the window of <paramref name="selection"/> is replaced by the period's.</summary>
    public async Task<IReadOnlyList<VolumeBucket>> ExecuteAsync(
        DataScope scope,
        SessionSelection selection,
        ReportPeriod period,
        Granularity granularity,
        bool weekStartsOnSunday,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var inPeriod = selection.ForMetrics() with { Window = period.Window, Basis = DateBasis.Created };
        var set = await SessionSet.OpenAsync(db, scope, inPeriod, cancellationToken);
        var starts = TimeBuckets.Starts(period, granularity, weekStartsOnSunday);
        var slice = starts.All(s => s.Ticks % TimeSpan.TicksPerHour == 0) ? Hour : QuarterHour;

        // Division rounds towards zero; counted from the period's own start, no key is negative.
        var origin = SessionKey.First(starts.Count > 0 ? starts[0] : inPeriod.Window!.Value.From);
        var counts = await set
            .Rows.GroupBy(s => new
            {
                Slice = (s.Id - origin) / slice,
                Engaged = (int)(s.Milestones & Milestones.Interacted),
                Booked = (int)(s.Milestones & Milestones.Booked),
                s.Outcome,
            })
            .Select(g => new { g.Key, Count = g.LongCount() })
            .ToListAsync(cancellationToken);
        var totals = new (long Sessions, long Engaged, long Booked, long Abandoned)[starts.Count];
        foreach (var count in counts)
        {
            var at = SessionKey.CreatedOn(origin + (count.Key.Slice * slice));
            ref var total = ref totals[TimeBuckets.IndexOf(starts, at)];
            total.Sessions += count.Count;
            total.Engaged += count.Key.Engaged != 0 ? count.Count : 0;
            total.Booked += count.Key.Booked != 0 ? count.Count : 0;
            total.Abandoned += count.Key.Outcome == SessionOutcome.Abandoned ? count.Count : 0;
        }

        return
        [
            .. starts.Select(
                (start, i) =>
                    new VolumeBucket(
                        start,
                        totals[i].Sessions,
                        totals[i].Engaged,
                        totals[i].Booked,
                        totals[i].Abandoned
                    )
            ),
        ];
    }
}
