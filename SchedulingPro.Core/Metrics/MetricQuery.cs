using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Metrics.Definitions;
using SchedulingPro.Core.Reconciliation;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Core.Sessions.Filters.Fields;

namespace SchedulingPro.Core.Metrics;

/// <summary>
/// Computes metrics and the funnel of a selection: one pass that groups sessions by their facts, folded here, and one query
/// more for each figure that groups cannot give.
/// </summary>
public sealed class MetricQuery(IDbContextFactory<SchedulingDbContext> contexts, TimeProvider? clock = null)
{
    private const SessionFlags FlagsThatCount =
        SessionFlags.Contact
        | SessionFlags.HasJob
        | SessionFlags.HasBooking
        | SessionFlags.HasLead
        | SessionFlags.MembershipInterest;

    /// <summary>Values of <paramref name="metrics"/> over the selection, without bots unless its filter speaks of them.</summary>
    public async Task<MetricResult> ExecuteAsync(
        DataScope scope,
        SessionSelection selection,
        IReadOnlyCollection<MetricDefinition> metrics,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var set = await SessionSet.OpenAsync(db, scope, selection.ForMetrics(), cancellationToken);
        var facts = await FactsAsync(
            set,
            metrics.Aggregate(MetricNeeds.None, (n, m) => n | m.Needs),
            cancellationToken
        );
        return new(metrics.ToDictionary(m => m.Key, m => m.Value(facts)), Funnel(facts))
        {
            Notes = metrics
                .OfType<SnapshotMetric>()
                .ToDictionary(m => m.Key, _ => facts.Snapshots!.Note, StringComparer.Ordinal),
        };
    }

    private async Task<MetricFacts> FactsAsync(SessionSet set, MetricNeeds needs, CancellationToken cancellationToken)
    {
        const int flags = (int)FlagsThatCount;
        var groups = await set
            .Rows.GroupBy(s => new
            {
                s.Milestones,
                s.Outcome,
                Flags = (int)s.Flags & flags,
            })
            .Select(g => new { g.Key, Count = g.LongCount() })
            .ToListAsync(cancellationToken);
        return new([
            .. groups.Select(g =>
                (
                    new Session
                    {
                        Milestones = g.Key.Milestones,
                        Outcome = g.Key.Outcome,
                        Flags = (SessionFlags)g.Key.Flags,
                    },
                    g.Count
                )
            ),
        ])
        {
            DistinctNames = needs.HasFlag(MetricNeeds.DistinctNames)
                ? await set
                    .Rows.Where(s => s.NameHash != null)
                    .Select(s => s.NameHash)
                    .Distinct()
                    .LongCountAsync(cancellationToken)
                : 0,
            MedianBookingLeadTimeDays = needs.HasFlag(MetricNeeds.BookingLeadTimes)
                ? await MedianLeadTimeAsync(set, cancellationToken)
                : null,
            SelfRecovered = needs.HasFlag(MetricNeeds.SelfRecovered)
                ? await SelfRecoveredAsync(set, cancellationToken)
                : 0,
            FollowUp = needs.HasFlag(MetricNeeds.FollowUp)
                ? await FollowUpFacts.LoadAsync(set, cancellationToken)
                : null,
            Snapshots = needs.HasFlag(MetricNeeds.Snapshots)
                ? await SnapshotSums.LoadAsync(
                    set,
                    (clock ?? TimeProvider.System).GetUtcNow().UtcDateTime,
                    cancellationToken
                )
                : null,
        };
    }

    private static async Task<double?> MedianLeadTimeAsync(SessionSet set, CancellationToken cancellationToken)
    {
        var slots = await set
            .Rows.Where(BookingLeadTimeDays.BookedWithSlot)
            .Select(s => new { s.Id, Slot = s.SlotTicks!.Value })
            .ToListAsync(cancellationToken);
        if (slots.Count == 0)
        {
            return null;
        }

        var days = slots
            .Select(s => (s.Slot - SessionKey.CreatedOn(s.Id).Ticks) / (double)TimeSpan.TicksPerDay)
            .Order()
            .ToArray();
        var middle = days.Length / 2;
        return days.Length % 2 == 1 ? days[middle] : (days[middle - 1] + days[middle]) / 2;
    }

    private static async Task<long> SelfRecoveredAsync(SessionSet set, CancellationToken cancellationToken)
    {
        var context = await FilterContext.LoadAsync(set.Db, set.Owners, SessionSelection.All, cancellationToken);
        return await set.Rows.Where(RecoveredField.BySelf(context)).LongCountAsync(cancellationToken);
    }

    private static List<FunnelStep> Funnel(MetricFacts facts)
    {
        var reached = MilestoneSteps.All.Select(step => facts.Count(s => s.Milestones >= step)).ToList();
        return
        [
            .. MilestoneSteps.All.Select(
                (step, i) => new FunnelStep(step, reached[i], i + 1 < reached.Count ? reached[i] - reached[i + 1] : 0)
            ),
        ];
    }
}
