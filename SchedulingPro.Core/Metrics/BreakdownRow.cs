using SchedulingPro.Core.Metrics.Dimensions;

namespace SchedulingPro.Core.Metrics;

/// <summary>One row of a breakdown.</summary>
/// <param name="Values">One value for each dimension; empty for a row of several values together.</param>
/// <param name="Sessions">Sessions.</param>
/// <param name="Engaged">Of these, with any information given: the sample that rates rest on.</param>
/// <param name="Metrics">Value by the metric's key, in its unit; null where there is nothing to divide by.</param>
public sealed record BreakdownRow(
    IReadOnlyList<DimensionValue> Values,
    long Sessions,
    long Engaged,
    IReadOnlyDictionary<string, double?> Metrics
)
{
    /// <summary>Fewest engaged sessions for a rate to be read without a warning.</summary>
    public const int SmallSample = 100;

    /// <summary>Whether too few engaged sessions stand behind its rates.</summary>
    public bool IsSmall => Engaged < SmallSample;

    internal FactSum Sum { get; private init; } = new();

    internal static BreakdownRow Of(
        IReadOnlyList<DimensionValue> values,
        FactSum sum,
        IReadOnlyCollection<MetricDefinition> metrics
    )
    {
        var facts = sum.Facts();
        return new(
            values,
            sum.Sessions,
            facts.Count(s => (s.Milestones & Core.Sessions.Milestones.Interacted) != 0),
            metrics.ToDictionary(m => m.Key, m => m.Value(facts))
        )
        {
            Sum = sum,
        };
    }
}
