namespace SchedulingPro.Core.Metrics.Experiments;

/// <summary>What a comparison of two groups allows to be said.</summary>
public enum ExperimentVerdict
{
    /// <summary>A group has fewer sessions than a verdict needs.</summary>
    TooFewSessions,

    /// <summary>Both groups are large enough, but "no difference" is still possible.</summary>
    NoDifferenceShown,

    /// <summary>The rate is higher than the other's, with 95 % confidence.</summary>
    Higher,

    /// <summary>The rate is lower than the other's, with 95 % confidence.</summary>
    Lower,
}
