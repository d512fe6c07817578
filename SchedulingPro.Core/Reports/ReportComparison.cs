namespace SchedulingPro.Core.Reports;

/// <summary>What the figures of a report are compared with; the names are those of the performance page's parameter.</summary>
public enum ReportComparison
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
