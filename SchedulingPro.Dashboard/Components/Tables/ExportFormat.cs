namespace SchedulingPro.Dashboard.Components.Tables;

/// <summary>The kinds of files a table can be saved as.</summary>
public enum ExportFormat
{
    /// <summary>Comma-separated values: for programs.</summary>
    Csv,

    /// <summary>Office Open XML workbook: numbers, dates and shares stay what they are.</summary>
    Xlsx,
}
