namespace SchedulingPro.Core.Metrics;

/// <summary>What a metric needs beyond the sessions grouped by their facts; each costs a query of its own.</summary>
[Flags]
internal enum MetricNeeds
{
    None = 0,
    DistinctNames = 1,
    BookingLeadTimes = 2,
    SelfRecovered = 4,
    Snapshots = 8,
    FollowUp = 16,
}
