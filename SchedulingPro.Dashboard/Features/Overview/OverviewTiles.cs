using SchedulingPro.Core.Metrics;

namespace SchedulingPro.Dashboard.Features.Overview;

/// <summary>The few metrics of the overview, in their order.</summary>
internal static class OverviewTiles
{
    public static IReadOnlyList<MetricDefinition> Today { get; } =
        Find("totalSessions", "interacted", "booked", "qualifiedAbandoned");

    public static IReadOnlyList<MetricDefinition> Month { get; } =
        Find("totalSessions", "schedulerCompletionRate", "booked", "abandonmentRate");

    /// <summary>What the chart of the days draws, each with its colour.</summary>
    public static IReadOnlyList<(MetricDefinition Metric, int Colour)> Lines { get; } =
    [.. Find("totalSessions", "booked", "abandoned").Zip([1, 3, 2])];

    /// <summary>Those who left and can be called back.</summary>
    public static MetricDefinition Callable { get; } = Find("qualifiedAbandoned")[0];

    /// <summary>Everything that is asked for day by day.</summary>
    public static IReadOnlyList<MetricDefinition> Days { get; } =
    [.. Month.Union(Lines.Select(l => l.Metric)).Append(Callable)];

    private static IReadOnlyList<MetricDefinition> Find(params string[] keys) =>
        [.. keys.Select(key => MetricCatalog.Find(key)!)];
}
