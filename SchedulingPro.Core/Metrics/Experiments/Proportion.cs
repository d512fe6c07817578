namespace SchedulingPro.Core.Metrics.Experiments;

/// <summary>How many of a number of sessions did something.</summary>
public readonly record struct Proportion
{
    /// <summary>Throws <see cref="ArgumentOutOfRangeException"/> unless 0 ≤ successes ≤ trials.</summary>
    public Proportion(long successes, long trials)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, trials);
        (Successes, Trials) = (successes, trials);
    }

    /// <summary>Sessions that did it.</summary>
    public long Successes { get; }

    /// <summary>Sessions that could have.</summary>
    public long Trials { get; }

    /// <summary>The share, from 0 to 1; null of none.</summary>
    public double? Rate => Trials == 0 ? null : (double)Successes / Trials;

    /// <summary>
    /// The Wilson score interval (Wilson 1927) at 95 %, without continuity correction; from 0 to 1 of none. It stays within 0
    /// and 1 and holds for small samples, where the textbook's interval does not.
    /// </summary>
    public Interval Wilson()
    {
        if (Trials == 0)
        {
            return new(0, 1);
        }

        const double z = Interval.Z95;
        double n = Trials;
        var p = Successes / n;
        var centre = (2 * Successes) + (z * z);
        var half = z * Math.Sqrt((z * z) + (4 * Successes * (1 - p)));
        var below = 2 * (n + (z * z));
        return new(
            Successes == 0 ? 0 : Math.Max((centre - half) / below, 0),
            Successes == Trials ? 1 : Math.Min((centre + half) / below, 1)
        );
    }

    /// <summary>
    /// The difference of this rate less <paramref name="other"/>'s with Newcombe's hybrid score interval (Newcombe 1998, method
    /// 10) at 95 %; null when either is of none.
    /// </summary>
    public (double Difference, Interval Interval)? Less(Proportion other)
    {
        if (Rate is not { } own || other.Rate is not { } base_)
        {
            return null;
        }

        var (mine, theirs) = (Wilson(), other.Wilson());
        var difference = own - base_;
        return (
            difference,
            new(
                difference - Hypotenuse(own - mine.Low, theirs.High - base_),
                difference + Hypotenuse(mine.High - own, base_ - theirs.Low)
            )
        );
    }

    private static double Hypotenuse(double a, double b) => Math.Sqrt((a * a) + (b * b));
}
