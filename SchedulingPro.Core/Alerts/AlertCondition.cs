namespace SchedulingPro.Core.Alerts;

/// <summary>Whether figures raise an alert.</summary>
internal static class AlertCondition
{
    /// <summary>
    /// Judges a value, and for a relative test what it is compared with; samples are engaged sessions. A count that falls is held to
    /// the earlier sample alone: with a site that is down there is no sample now, and that is the news.
    /// </summary>
    internal static AlertVerdict Judge(
        AlertTest test,
        double threshold,
        int minimumSample,
        AlertFigure now,
        AlertFigure? before,
        bool isCount = false
    )
    {
        var canBeFew = isCount && test == AlertTest.FallsBy;
        if ((now.Sample < minimumSample && !canBeFew) || now.Value is not { } value)
        {
            return AlertVerdict.Unknown;
        }

        switch (test)
        {
            case AlertTest.Above:
                return Say(value > threshold);
            case AlertTest.Below:
                return Say(value < threshold);
        }

        if (before is not { Value: { } earlier } || before.Sample < minimumSample)
        {
            return AlertVerdict.Unknown;
        }

        if (test == AlertTest.FallsBy)
        {
            return Say(earlier > 0 && earlier - value >= (threshold * earlier) - Rounding);
        }

        // From nothing to something is more than any fraction.
        return Say(earlier > 0 ? value - earlier >= (threshold * earlier) - Rounding : value > earlier);
    }

    /// <summary>A fall from 0.3 to 0.24 is one of 20 %, whatever binary fractions make of it.</summary>
    private const double Rounding = 1e-9;

    private static AlertVerdict Say(bool holds) => holds ? AlertVerdict.Yes : AlertVerdict.No;
}
