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
        var sum = new FactSum();
        var groups = set.Rows.GroupBy(FactSum.Pack).Select(g => new { g.Key, Count = g.LongCount() });
        foreach (var group in await groups.ToListAsync(cancellationToken))
        {
            sum.Add(group.Key, group.Count);
        }

        if (needs.HasFlag(MetricNeeds.BookingLeadTimes))
        {
            foreach (var (_, ticks) in await LeadTimesAsync(set, cancellationToken))
            {
                sum.AddLeadTime(ticks);
            }
        }

        return sum.Facts(
            needs.HasFlag(MetricNeeds.SelfRecovered)
                ? await (await SelfRecoveredAsync(set, cancellationToken)).LongCountAsync(cancellationToken)
                : 0,
            needs.HasFlag(MetricNeeds.FollowUp) ? await FollowUpFacts.LoadAsync(set, cancellationToken) : null,
            needs.HasFlag(MetricNeeds.Snapshots)
                ? await SnapshotSums.LoadAsync(
                    set,
                    (clock ?? TimeProvider.System).GetUtcNow().UtcDateTime,
                    cancellationToken
                )
                : null,
            needs.HasFlag(MetricNeeds.DistinctNames)
                ? await set
                    .Rows.Where(s => s.NameHash != null)
                    .Select(s => s.NameHash)
                    .Distinct()
                    .LongCountAsync(cancellationToken)
                : null
        );
    }

    /// <summary>The visits of the set whose visitors booked later by themselves.</summary>
    internal static async Task<IQueryable<Session>> SelfRecoveredAsync(
        SessionSet set,
        CancellationToken cancellationToken
    )
    {
        var context = await FilterContext.LoadAsync(set.Db, set.Owners, SessionSelection.All, cancellationToken);
        return set.Rows.Where(RecoveredField.BySelf(context));
    }

    /// <summary>Visits with a time slot that were booked, each with the ticks between.</summary>
    internal static async Task<List<(long SessionId, long Ticks)>> LeadTimesAsync(
        SessionSet set,
        CancellationToken cancellationToken
    )
    {
        var slots = await set
            .Rows.Where(BookingLeadTimeDays.BookedWithSlot)
            .Select(s => new { s.Id, Slot = s.SlotTicks!.Value })
            .ToListAsync(cancellationToken);
        return [.. slots.Select(s => (s.Id, s.Slot - SessionKey.CreatedOn(s.Id).Ticks))];
    }

    internal static List<FunnelStep> Funnel(MetricFacts facts)
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
