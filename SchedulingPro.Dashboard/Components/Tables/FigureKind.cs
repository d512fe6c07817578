namespace SchedulingPro.Dashboard.Components.Tables;

/// <summary>What the cells of a column are: how they read on the page, and what type they have in a file.</summary>
public enum FigureKind
{
    Text,

    /// <summary>Whole number.</summary>
    Count,

    /// <summary>Number with digits after the point.</summary>
    Decimal,

    /// <summary>Fraction of one; reads as 12.3 %.</summary>
    Rate,

    Minutes,
    Days,

    /// <summary>Whole units of the table's currency, not cents.</summary>
    Money,

    /// <summary>Local date.</summary>
    Date,

    /// <summary>UTC instant; reads in the table's zone.</summary>
    Instant,

    /// <summary>Growth as a fraction; reads as +12.3 %.</summary>
    Change,

    /// <summary>Difference of two rates in percentage points; reads as +1.2 pt.</summary>
    Points,

    /// <summary>Difference of two counts; reads as +12.</summary>
    Difference,
}
