namespace SchedulingPro.Core.Metrics.Dimensions;

/// <summary>One value of a dimension.</summary>
/// <param name="Key">Value in filters and URLs; "(none)" where sessions have none.</param>
/// <param name="Label">Words for people.</param>
public readonly record struct DimensionValue(string Key, string Label)
{
    /// <summary>Sessions without a value.</summary>
    public static DimensionValue NotGiven { get; } = new(Sessions.Filters.FilterValues.NotGiven, "Not given");
}
