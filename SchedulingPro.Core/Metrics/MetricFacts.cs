using SchedulingPro.Core.Reconciliation;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Metrics;

/// <summary>
/// What was counted for one selection: sessions folded into groups of equal facts, and the few figures that groups cannot
/// give. Every metric is computed from this, wherever it comes from.
/// </summary>
internal sealed class MetricFacts(IReadOnlyList<(Session Facts, long Count)> groups)
{
    /// <summary>Sessions by their facts.</summary>
    internal IReadOnlyList<(Session Facts, long Count)> Groups => groups;

    /// <summary>Distinct normalised customer names.</summary>
    internal long DistinctNames { get; init; }

    /// <summary>Median days from creation to the chosen slot, of booked sessions; null without any.</summary>
    internal double? MedianBookingLeadTimeDays { get; init; }

    /// <summary>Abandoned visitors who booked later by themselves.</summary>
    internal long SelfRecovered { get; init; }

    /// <summary>Upstream's own daily figures; null when nobody asked for them.</summary>
    internal SnapshotSums? Snapshots { get; init; }

    /// <summary>What the office made of leads; null when nobody asked for it.</summary>
    internal FollowUpFacts? FollowUp { get; init; }

    internal long Count(Func<Session, bool> counted)
    {
        long count = 0;
        foreach (var (facts, sessions) in groups)
        {
            if (counted(facts))
            {
                count += sessions;
            }
        }

        return count;
    }
}
