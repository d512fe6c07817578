namespace SchedulingPro.Core.Metrics.Experiments;

/// <summary>
/// Two groups compared by one rate (rule 5 of the metrics): both rates with Wilson intervals, their difference with Newcombe's,
/// and a verdict only when each group has at least <see cref="FewestSessions"/> engaged sessions and the interval excludes zero.
/// </summary>
public sealed class Experiment
{
    /// <summary>Engaged sessions that each group needs before anything is said.</summary>
    public const int FewestSessions = 100;

    // One-sided quantile of 80 % power: the usual chance to see a difference that is there.
    private const double Z80 = 0.8416212335729143;
    private const double MostNeeded = 10_000_000;

    /// <param name="rate">The group asked about.</param>
    /// <param name="baseline">The group it is compared with.</param>
    /// <param name="engaged">Engaged sessions of the group asked about.</param>
    /// <param name="baselineEngaged">Engaged sessions of the other.</param>
    public Experiment(Proportion rate, Proportion baseline, long engaged, long baselineEngaged)
    {
        (Rate, Baseline) = (rate, baseline);
        var found = rate.Less(baseline);
        (Difference, Interval) = (found?.Difference, found?.Interval);
        IsLargeEnough = Math.Min(engaged, baselineEngaged) >= FewestSessions && found is not null;
        Verdict =
            !IsLargeEnough ? ExperimentVerdict.TooFewSessions
            : Interval!.Value.HoldsZero ? ExperimentVerdict.NoDifferenceShown
            : Difference > 0 ? ExperimentVerdict.Higher
            : ExperimentVerdict.Lower;
    }

    /// <summary>The group asked about.</summary>
    public Proportion Rate { get; }

    /// <summary>The group it is compared with.</summary>
    public Proportion Baseline { get; }

    /// <summary>Its rate less the other's, as a fraction; null when either has none.</summary>
    public double? Difference { get; }

    /// <summary>Newcombe's 95 % interval of the difference; null when there is none.</summary>
    public Interval? Interval { get; }

    /// <summary>Whether both groups have the engaged sessions that a verdict needs.</summary>
    public bool IsLargeEnough { get; }

    /// <summary>What may be said.</summary>
    public ExperimentVerdict Verdict { get; }

    /// <summary>
    /// Sessions that each group needs, so that a difference as large as the one seen would be shown in four of five such
    /// comparisons; null where there is none to be seen or it would take more than ten million.
    /// </summary>
    public long? SessionsNeeded
    {
        get
        {
            if (Difference is not ({ } difference and not 0))
            {
                return null;
            }

            var (p, q) = (Rate.Rate!.Value, Baseline.Rate!.Value);
            var z = Experiments.Interval.Z95 + Z80;
            var needed = z * z * ((p * (1 - p)) + (q * (1 - q))) / (difference * difference);
            return needed > MostNeeded ? null : Math.Max((long)Math.Ceiling(needed), FewestSessions);
        }
    }
}
