namespace SchedulingPro.Dashboard.Exports;

/// <summary>Positions in the list of cell formats that <see cref="XlsxParts.Styles"/> writes.</summary>
internal enum XlsxStyle
{
    Text,
    Head,
    NumericHead,
    Count,
    Decimal,
    Rate,
    Money,
    Date,
    Instant,
    Change,
    Points,
}
