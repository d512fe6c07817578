using System.Collections.Frozen;
using SchedulingPro.Core.Metrics.Definitions;

namespace SchedulingPro.Core.Metrics;

/// <summary>Every metric, in the order of pages. A new metric is one file in <c>Definitions</c> and one line here.</summary>
public static class MetricCatalog
{
    /// <summary>All metrics.</summary>
    public static IReadOnlyList<MetricDefinition> All { get; } =
    [
        new TotalSessions(),
        new TotalJobsCreated(),
        new TotalBookingsCreated(),
        new TotalCustomerContactsCaptured(),
        new TotalMembershipInterest(),
        new OpenedCompletionRate(),
        new SchedulerCompletionRate(),
        new EngagementRate(),
        new BookingLeadTimeDays(),
        new OpenedCount(),
        new ZipcodeCount(),
        new InteractedCount(),
        new IssueCount(),
        new ScheduleCount(),
        new CustomerCount(),
        new DetailsCount(),
        new BookedCount(),
        new AbandonedCount(),
        new AbandonmentRate(),
        new QualifiedAbandoned(),
        new TotalAbandonedSessionsSentToBookings(),
        new TotalAbandonedSessionsSentToLeads(),
        new SelfRecovered(),
        new TotalBookingsRecoveredFromAbandonedSessionsRecoveryLink(),
        new TotalBookingsRecoveredFromAbandonedSessionsAiAgent(),
        new TotalBookingsRecoveredFromAbandonedSessions(),
        new TotalJobsRecoveredFromAbandonedSessionsRecoveryLink(),
        new TotalJobsRecoveredFromAbandonedSessionsAiAgent(),
        new TotalJobsRecoveredFromAbandonedSessions(),
        new TotalSmsSentToRecoverAbandonedSessionRecoveryLink(),
        new TotalSmsSentToRecoverAbandonedSessionAiAgent(),
        new RecoveredByStaff(),
        new MedianFirstTouchMinutes(),
        new TouchedWithin5MinutesRate(),
    ];

    private static readonly FrozenDictionary<string, MetricDefinition> ByKey = All.ToFrozenDictionary(m => m.Key);

    /// <summary>The metric with this key, or null.</summary>
    public static MetricDefinition? Find(string key) => ByKey.GetValueOrDefault(key);
}
