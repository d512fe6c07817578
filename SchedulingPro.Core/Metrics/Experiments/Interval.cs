namespace SchedulingPro.Core.Metrics.Experiments;

/// <summary>The span in which a value lies with 95 % confidence.</summary>
/// <param name="Low">Lower end, included.</param>
/// <param name="High">Upper end, included.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>The standard normal quantile of a two-sided 95 % interval.</summary>
    internal const double Z95 = 1.959963984540054;

    /// <summary>Whether zero, "no difference", lies inside or on an end.</summary>
    public bool HoldsZero => Low <= 0 && High >= 0;
}
