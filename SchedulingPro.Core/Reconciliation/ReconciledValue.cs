using SchedulingPro.Core.Metrics;

namespace SchedulingPro.Core.Reconciliation;

/// <summary>One metric, counted by upstream and by us over the same days.</summary>
/// <param name="Key">Key of the metric.</param>
/// <param name="Label">Words for people.</param>
/// <param name="Unit">Unit; rates are fractions.</param>
/// <param name="Upstream">Upstream's number; null where its answers hold none.</param>
/// <param name="Ours">Ours; null where there is nothing to divide by.</param>
public sealed record ReconciledValue(string Key, string Label, MetricUnit Unit, double? Upstream, double? Ours)
{
    private const double Tiny = 1e-6;

    /// <summary>Upstream's minus ours; null where one of them is missing.</summary>
    public double? Difference => Upstream - Ours;

    /// <summary>Whether both say the same. Rates are compared as fractions, to the sixth decimal.</summary>
    public bool IsSame =>
        Difference is { } difference ? Math.Abs(difference) < Tiny : (Upstream ?? 0) == 0 && Ours is null;

    /// <summary>Why they may differ, the likeliest first, each with what it was seen by; empty where they do not.</summary>
    public IReadOnlyList<string> Causes { get; init; } = [];
}
