using SchedulingPro.Core.Metrics;

namespace SchedulingPro.Core.Reports;

/// <summary>The metrics that stand in reports, in their order.</summary>
public static class ReportMetrics
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<MetricDefinition> All { get; } =
    [
        .. new[]
        {
            "totalSessions",
            "interacted",
            "engagementRate",
            "booked",
            "openedCompletionRate",
            "schedulerCompletionRate",
            "totalJobsCreated",
            "totalBookingsCreated",
            "totalCustomerContactsCaptured",
            "bookingLeadTimeDays",
            "abandoned",
            "abandonmentRate",
            "qualifiedAbandoned",
            "selfRecovered",
            "recoveredByStaff",
            "touchedWithin5MinutesRate",
            "medianFirstTouchMinutes",
        }.Select(key => MetricCatalog.Find(key)!),
    ];
}
