using SchedulingPro.Core.Reconciliation;
using SchedulingPro.Core.Reporting;

namespace SchedulingPro.Core.Metrics;

/// <summary>Figures of a trend that do not come from the pass over its sessions, by bucket.</summary>
internal sealed class TrendOthers
{
    internal required IReadOnlyDictionary<int, long> SelfRecovered { get; init; }

    /// <summary>Leads by bucket; null when nobody asked for them.</summary>
    internal ILookup<int, FollowUpRow>? Leads { get; init; }

    /// <summary>All leads together.</summary>
    internal FollowUpFacts? Total { get; init; }

    internal SnapshotSums? Snapshots { get; init; }

    internal MetricFacts FactsOf(FactSum sum, int bucket, IReadOnlyList<DateTime> starts) =>
        sum.Facts(
            SelfRecovered.GetValueOrDefault(bucket),
            Leads is null ? null : FollowUpFacts.Of(Leads[bucket]),
            Snapshots is null ? null : OfBucket(Snapshots, bucket, starts)
        );

    /// <summary>The days that lie in the bucket as a whole; upstream says nothing about hours.</summary>
    private static SnapshotSums OfBucket(SnapshotSums sums, int bucket, IReadOnlyList<DateTime> starts)
    {
        var (from, to) = (starts[bucket], bucket + 1 < starts.Count ? starts[bucket + 1] : DateTime.MaxValue);
        return sums with { Days = [.. sums.Days.Where(d => d.From >= from && d.To <= to)] };
    }
}
