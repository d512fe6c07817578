using SchedulingPro.Core.Reporting;

namespace SchedulingPro.Dashboard.Features.Performance.Volume;

/// <summary>How far the running month is, its goal, and where it is likely to end.</summary>
public sealed record MonthOutlook
{
    /// <summary>First local day of the month.</summary>
    public required DateOnly First { get; init; }

    /// <summary>Last local day of the month.</summary>
    public required DateOnly Last { get; init; }

    /// <summary>The day that is still running.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The count on each day of the month, until today included.</summary>
    public required IReadOnlyList<double> Days { get; init; }

    /// <summary>What it is to reach in the month; null without a goal.</summary>
    public double? Goal { get; init; }

    /// <summary>A goal can be about these sessions: all of a company, or all there are.</summary>
    public bool CanHaveGoal { get; init; }

    /// <summary>The person may set it.</summary>
    public bool MaySetGoal { get; init; }

    /// <summary>Where the month is likely to end; null while there is too little history.</summary>
    public Forecast? Forecast { get; init; }

    public double? Expected => Forecast?.Expected;

    /// <summary>Four times in five the month ends at this or above.</summary>
    public double? Low => Forecast?.Low;

    /// <summary>Four times in five the month ends at this or below.</summary>
    public double? High => Forecast?.High;

    public double SoFar => Days.Sum();
}
