using SchedulingPro.Dashboard.Components.Tables;

namespace SchedulingPro.Dashboard.Exports;

/// <summary>Heads of columns in files: with the unit, which on a page stands at each value.</summary>
internal static class TableHeads
{
    public static string Of(FigureColumn column, string currency, string zone) =>
        column.Kind switch
        {
            FigureKind.Minutes => $"{column.Title} (minutes)",
            FigureKind.Days => $"{column.Title} (days)",
            FigureKind.Money => $"{column.Title} ({currency})",
            FigureKind.Points => $"{column.Title} (points)",
            FigureKind.Instant => $"{column.Title} ({zone})",
            _ => column.Title,
        };
}
