namespace SchedulingPro.Core.Reports;

/// <summary>How often a report is sent.</summary>
public enum ReportCadence
{
    /// <summary>Each week, about the week before.</summary>
    Weekly = 0,

    /// <summary>Each month, about the month before.</summary>
    Monthly = 1,
}
