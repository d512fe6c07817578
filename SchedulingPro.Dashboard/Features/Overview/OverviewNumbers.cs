using SchedulingPro.Core.Metrics;

namespace SchedulingPro.Dashboard.Features.Overview;

/// <summary>Values of metrics by their key.</summary>
/// <param name="Now">Of the period.</param>
/// <param name="Before">Of the period compared with.</param>
public sealed record OverviewNumbers(
    DateOnly First,
    DateOnly Last,
    IReadOnlyDictionary<string, double?> Now,
    IReadOnlyDictionary<string, double?> Before
)
{
    /// <summary>Steps from the first to the last.</summary>
    public IReadOnlyList<FunnelStep> Funnel { get; init; } = [];
}
