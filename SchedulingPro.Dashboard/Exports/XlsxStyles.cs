using SchedulingPro.Dashboard.Components.Tables;

namespace SchedulingPro.Dashboard.Exports;

/// <summary>Formats of cells by kind.</summary>
internal static class XlsxStyles
{
    public static XlsxStyle Of(FigureKind kind) =>
        kind switch
        {
            FigureKind.Count or FigureKind.Difference => XlsxStyle.Count,
            FigureKind.Decimal or FigureKind.Days or FigureKind.Minutes => XlsxStyle.Decimal,
            FigureKind.Rate => XlsxStyle.Rate,
            FigureKind.Money => XlsxStyle.Money,
            FigureKind.Date => XlsxStyle.Date,
            FigureKind.Instant => XlsxStyle.Instant,
            FigureKind.Change => XlsxStyle.Change,
            FigureKind.Points => XlsxStyle.Points,
            _ => XlsxStyle.Text,
        };
}
