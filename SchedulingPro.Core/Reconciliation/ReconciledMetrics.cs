using SchedulingPro.Core.Metrics;

namespace SchedulingPro.Core.Reconciliation;

/// <summary>The metrics that upstream's answers hold and that sessions tell as well.</summary>
internal static class ReconciledMetrics
{
    private const string OpenedCount = "openedCount";
    private const string InteractedCount = "interactedCount";

    /// <summary>Of a scheduler, in the order of the page.</summary>
    internal static IReadOnlyList<MetricDefinition> OfScheduler { get; } =
    [
        .. new[]
        {
            "totalSessions",
            "totalJobsCreated",
            "totalBookingsCreated",
            "totalCustomerContactsCaptured",
            "totalMembershipInterest",
            "openedCompletionRate",
            "schedulerCompletionRate",
            "opened",
            "zipcode",
            "interacted",
            "issue",
            "schedule",
            "customer",
            "details",
            "booked",
            "abandoned",
            "totalAbandonedSessionsSentToBookings",
            "totalAbandonedSessionsSentToLeads",
        }.Select(key => MetricCatalog.Find(key)!),
    ];

    /// <summary>Of a router.</summary>
    internal static IReadOnlyList<MetricDefinition> OfRouter { get; } =
    [MetricCatalog.Find("opened")!, MetricCatalog.Find("interacted")!];

    /// <summary>Metrics that we derive from what a session carries, while upstream counts its own steps.</summary>
    internal static bool IsDerived(string key) =>
        key
            is "zipcode"
                or "interacted"
                or "issue"
                or "schedule"
                or "customer"
                or "details"
                or "booked"
                or "openedCompletionRate"
                or "schedulerCompletionRate";

    /// <summary>
    /// Upstream's number over several days. Rates are weighed with upstream's own count of what they divide by; the mean of
    /// daily rates would be another number.
    /// </summary>
    internal static double? Upstream(MetricDefinition metric, IReadOnlyCollection<SnapshotFigures> days) =>
        metric.Key switch
        {
            "openedCompletionRate" => Weighed(metric.Key, "opened", days),
            "schedulerCompletionRate" => Weighed(metric.Key, "interacted", days),
            _ => Sum(days.Select(d => d[metric.Key] ?? d[RouterName(metric.Key)])),
        };

    private static double? Weighed(string rate, string divisor, IReadOnlyCollection<SnapshotFigures> days)
    {
        if (Sum(days.Select(d => d[rate])) is null)
        {
            return null;
        }

        var weight = days.Sum(d => d[divisor] ?? 0);
        return weight == 0 ? null : days.Sum(d => (d[rate] ?? 0) * (d[divisor] ?? 0)) / weight;
    }

    private static double? Sum(IEnumerable<double?> numbers)
    {
        var known = numbers.OfType<double>().ToList();
        return known.Count == 0 ? null : known.Sum();
    }

    private static string RouterName(string key) =>
        key switch
        {
            "opened" => OpenedCount,
            "interacted" => InteractedCount,
            _ => key,
        };
}
