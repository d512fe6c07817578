using System.Collections.Immutable;

namespace SchedulingPro.Core.Metrics;

/// <summary>Values of metrics for one selection.</summary>
/// <param name="Values">Value by the metric's key, in its unit; null where there is nothing to divide by or no source.</param>
/// <param name="Funnel">The funnel, first step to last.</param>
public sealed record MetricResult(IReadOnlyDictionary<string, double?> Values, IReadOnlyList<FunnelStep> Funnel)
{
    /// <summary>
    /// By the metric's key: where the value comes from when not from sessions, what it leaves out, or why it is missing.
    /// </summary>
    public IReadOnlyDictionary<string, string> Notes { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Value of the metric with this key.</summary>
    public double? this[string key] => Values[key];
}
