using System.Collections.Frozen;
using SchedulingPro.Core.Metrics;

namespace SchedulingPro.Dashboard.Features.Performance.Print;

/// <summary>Metrics that count mostly the same sessions: when one of them moved, the others are no further news.</summary>
internal static class MetricFamilies
{
    private static readonly FrozenDictionary<string, int> Families = new string[][]
    {
        ["totalSessions", "opened"],
        ["booked", "totalBookingsCreated", "totalJobsCreated"],
        ["openedCompletionRate", "schedulerCompletionRate"],
        ["totalCustomerContactsCaptured", "customer"],
        ["abandoned", "qualifiedAbandoned"],
        [
            .. MetricCatalog
                .All.Select(m => m.Key)
                .Where(key => key.Contains("RecoveredFromAbandonedSessions", StringComparison.Ordinal)),
        ],
    }
        .SelectMany((keys, family) => keys.Select(key => (key, family)))
        .ToFrozenDictionary(m => m.key, m => m.family);

    /// <summary>The same for metrics that overlap; a metric's own key where it overlaps with none.</summary>
    public static object Of(MetricDefinition metric) =>
        Families.TryGetValue(metric.Key, out var family) ? family : metric.Key;
}
