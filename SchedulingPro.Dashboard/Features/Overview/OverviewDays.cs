namespace SchedulingPro.Dashboard.Features.Overview;

/// <summary>Metrics day by day. Plain values, as <see cref="OverviewView"/> is.</summary>
/// <param name="Starts">Begins of the days (UTC), ascending.</param>
/// <param name="Series">By the metric's key: one value for each day.</param>
public sealed record OverviewDays(
    IReadOnlyList<DateTime> Starts,
    IReadOnlyDictionary<string, IReadOnlyList<double?>> Series
)
{
    public bool HasSessions => Series["totalSessions"].Any(count => count > 0);
}
