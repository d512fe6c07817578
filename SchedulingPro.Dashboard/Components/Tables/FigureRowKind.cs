namespace SchedulingPro.Dashboard.Components.Tables;

/// <summary>Which rows take part in sorting, and which close the table.</summary>
public enum FigureRowKind
{
    Normal,

    /// <summary>All that is not shown one by one: without it the total would not be right.</summary>
    Other,

    /// <summary>The whole.</summary>
    Total,
}
