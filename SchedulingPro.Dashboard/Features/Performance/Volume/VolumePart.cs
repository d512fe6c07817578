using SchedulingPro.Core.Metrics.Dimensions;

namespace SchedulingPro.Dashboard.Features.Performance.Volume;

/// <summary>One layer of the stack.</summary>
/// <param name="Value">What it is of; null for all that have no layer of their own.</param>
/// <param name="Series">Bucket by bucket.</param>
/// <param name="Total">Over the whole period.</param>
public sealed record VolumePart(DimensionValue? Value, IReadOnlyList<double?> Series, double Total)
{
    /// <summary>Most layers that an eye tells apart, the rest being one more.</summary>
    public const int Most = 5;

    /// <summary>Of the layer of all others: their values.</summary>
    public IReadOnlyList<DimensionValue> Others { get; init; } = [];

    public string Label => Value?.Label ?? "Other";
}
