namespace SchedulingPro.Dashboard.Features.Performance;

/// <summary>What the numbers of a period are compared with.</summary>
public enum ComparisonChoice
{
    /// <summary>The period of equal length right before.</summary>
    Previous,

    /// <summary>The same dates one year before.</summary>
    Year,

    /// <summary>Nothing.</summary>
    None,
}
