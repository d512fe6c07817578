using System.Text.Json;
using SchedulingPro.Core.Metrics;

namespace SchedulingPro.Dashboard.Features.Performance;

/// <summary>
/// The published performance answers (<c>SchedulerPerformanceResponse</c>, <c>RouterPerformanceResponse</c>) field by field. A
/// rate without a denominator and a figure without a source are 0 there, since the document allows no null.
/// </summary>
internal static class PerformanceFields
{
    /// <summary>Rates, as fractions from 0 to 1.</summary>
    public static IReadOnlyList<string> Rates { get; } = ["schedulerCompletionRate", "openedCompletionRate"];

    /// <summary>Counts, in the document's order.</summary>
    public static IReadOnlyList<string> Counts { get; } =
    [
        "totalCustomerContactsCaptured",
        "totalJobsCreated",
        "totalBookingsCreated",
        "totalAbandonedSessionsSentToBookings",
        "totalAbandonedSessionsSentToLeads",
        "totalBookingsRecoveredFromAbandonedSessionsRecoveryLink",
        "totalJobsRecoveredFromAbandonedSessionsRecoveryLink",
        "totalBookingsRecoveredFromAbandonedSessionsAiAgent",
        "totalJobsRecoveredFromAbandonedSessionsAiAgent",
        "totalSmsSentToRecoverAbandonedSessionRecoveryLink",
        "totalSmsSentToRecoverAbandonedSessionAiAgent",
        "totalBookingsRecoveredFromAbandonedSessions",
        "totalJobsRecoveredFromAbandonedSessions",
        "totalMembershipInterest",
        "totalSessions",
    ];

    /// <summary>Members of <c>milestoneFrequencyCount</c>.</summary>
    public static IReadOnlyList<string> Milestones { get; } =
    ["opened", "zipcode", "interacted", "issue", "schedule", "customer", "details", "booked", "abandoned"];

    /// <summary>Keys of all metrics that a scheduler's answer is made of.</summary>
    public static IEnumerable<string> Keys => [.. Rates, .. Counts, .. Milestones];

    public static void Write(Utf8JsonWriter json, SchedulerPerformance performance)
    {
        json.WriteStartObject();
        json.WriteString("id", performance.SchedulerId);
        json.WriteString("schedulerName", performance.SchedulerName);
        json.WriteString("brandName", performance.CompanyName);
        foreach (var rate in Rates)
        {
            json.WriteNumber(rate, performance.Metrics[rate] ?? 0);
        }

        foreach (var count in Counts)
        {
            WriteCount(json, count, performance.Metrics);
        }

        json.WriteStartObject("milestoneFrequencyCount");
        foreach (var milestone in Milestones)
        {
            WriteCount(json, milestone, performance.Metrics);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, RouterPerformance performance)
    {
        json.WriteStartObject();
        json.WriteString("id", performance.RouterId);
        json.WriteNumber("openedCount", performance.Opened);
        json.WriteNumber("interactedCount", performance.Interacted);
        json.WriteStartArray("sessionCountBySchedulerId");
        foreach (var (schedulerId, opened) in performance.BySchedulerId)
        {
            json.WriteStartObject();
            json.WriteString("schedulerId", schedulerId);
            json.WriteNumber("openedCount", opened);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCount(Utf8JsonWriter json, string key, MetricResult metrics) =>
        json.WriteNumber(key, (long)(metrics[key] ?? 0));
}
