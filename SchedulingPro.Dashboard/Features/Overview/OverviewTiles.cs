using SchedulingPro.Core.Metrics;

namespace SchedulingPro.Dashboard.Features.Overview;

/// <summary>The few metrics of the overview, in their order.</summary>
internal static class OverviewTiles
{
    public static IReadOnlyList<MetricDefinition> Today { get; } =
        Find("totalSessions", "interacted", "booked", "qualifiedAbandoned");

    public static IReadOnlyList<MetricDefinition> Month { get; } =
        Find("totalSessions", "schedulerCompletionRate", "booked", "abandonmentRate");

    /// <summary>The metric day by day, for the line in its tile.</summary>
    public static IReadOnlyList<double?> Trend(MetricDefinition metric, IReadOnlyList<VolumeBucket> days) =>
        metric.Key switch
        {
            "totalSessions" => [.. days.Select(d => (double?)d.Sessions)],
            "booked" => [.. days.Select(d => (double?)d.Booked)],
            "schedulerCompletionRate" => [.. days.Select(d => Share(d.Booked, d.Engaged))],
            "abandonmentRate" => [.. days.Select(d => Share(d.Abandoned, d.Engaged))],
            _ => [],
        };

    private static double? Share(long part, long whole) => whole == 0 ? null : (double)part / whole;

    private static IReadOnlyList<MetricDefinition> Find(params string[] keys) =>
        [.. keys.Select(key => MetricCatalog.Find(key)!)];
}
