using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Metrics;

/// <summary>When in the week visitors come, book and leave, and which times they choose.</summary>
public sealed class WeekMapQuery(IDbContextFactory<SchedulingDbContext> contexts)
{
    private const int Days = 7;
    private const int Hours = 24;

    /// <summary>The map of a selection, without bots unless its filter speaks of them.</summary>
    public async Task<WeekMap> ExecuteAsync(
        DataScope scope,
        SessionSelection selection,
        TimeZoneInfo zone,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var set = await SessionSet.OpenAsync(db, scope, selection.ForMetrics(), cancellationToken);
        var map = new WeekMap(
            new long[Days, Hours],
            new long[Days, Hours],
            new long[Days, Hours],
            new long[Days, Hours],
            new long[Days, Hours]
        );
        // Neighbours mostly share their quarter of an hour, and zones change by whole ones.
        var known = (Quarter: long.MinValue, Weekday: 0, Hour: 0);
        await SessionScan.RunAsync(set, withNames: false, withSlots: true, [], Take, cancellationToken);
        return map;

        void Take(in ScannedSession session)
        {
            if (session.Id / LocalQuarters.KeysPerQuarter is var quarter && quarter != known.Quarter)
            {
                var (day, hour) = LocalQuarters.Of(SessionKey.CreatedOn(session.Id), zone);
                known = (quarter, day, hour);
            }

            var (milestones, outcome) = FactSum.Unpack(session.Packed);
            map.Opened[known.Weekday, known.Hour]++;
            map.Engaged[known.Weekday, known.Hour] += milestones.HasFlag(Milestones.Interacted) ? 1 : 0;
            map.Booked[known.Weekday, known.Hour] += milestones.HasFlag(Milestones.Booked) ? 1 : 0;
            map.Abandoned[known.Weekday, known.Hour] += outcome == SessionOutcome.Abandoned ? 1 : 0;
            if (session.Slot is { } slot)
            {
                var (day, hour) = LocalQuarters.Of(new(slot, DateTimeKind.Utc), zone);
                map.Slots[day, hour]++;
            }
        }
    }
}
