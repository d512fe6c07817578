namespace SchedulingPro.Core.Metrics;

/// <summary>What a rise of a metric means, so that differences can be coloured by meaning.</summary>
public enum MetricDirection
{
    /// <summary>Neither good nor bad by itself.</summary>
    Neutral,

    /// <summary>More is better.</summary>
    HigherIsBetter,

    /// <summary>Less is better.</summary>
    LowerIsBetter,
}
