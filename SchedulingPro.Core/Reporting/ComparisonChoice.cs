namespace SchedulingPro.Core.Reporting;

/// <summary>What the numbers of a period are compared with.</summary>
public enum ComparisonChoice
{
    /// <summary>The period of equal length right before.</summary>
    Previous,

    /// <summary>The same dates one year before.</summary>
    Year,

    /// <summary>The same weekdays 52 weeks before.</summary>
    Weekdays,

    /// <summary>Nothing.</summary>
    None,
}
