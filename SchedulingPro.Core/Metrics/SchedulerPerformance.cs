namespace SchedulingPro.Core.Metrics;

/// <summary>All metrics of one scheduler over a window of creation.</summary>
/// <param name="SchedulerId">Scheduler ID.</param>
/// <param name="SchedulerName">Its name.</param>
/// <param name="CompanyName">Name of its company ("brand").</param>
/// <param name="Metrics">The values, by the metrics' keys.</param>
public sealed record SchedulerPerformance(
    string SchedulerId,
    string SchedulerName,
    string CompanyName,
    MetricResult Metrics
);
