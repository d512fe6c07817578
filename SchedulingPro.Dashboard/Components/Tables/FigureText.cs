using System.Globalization;
using SchedulingPro.Dashboard.Components.Tiles;

namespace SchedulingPro.Dashboard.Components.Tables;

/// <summary>Cells of a <see cref="FigureTable"/> as people read them.</summary>
public static class FigureText
{
    /// <summary>The cell's value; a dash where there is none.</summary>
    public static string Of(FigureTable table, FigureColumn column, FigureCell cell) =>
        (cell.Kind ?? column.Kind) switch
        {
            FigureKind.Text => cell.Text is { Length: > 0 } text ? text : MetricFigure.None,
            FigureKind.Date => cell.Date is { } date ? Format(date, "MMM d, yyyy") : MetricFigure.None,
            FigureKind.Instant => cell.Instant is { } utc
                ? Format(
                    TimeZoneInfo.ConvertTimeFromUtc(utc, TimeZoneInfo.FindSystemTimeZoneById(table.Zone)),
                    "MMM d, yyyy h:mm tt"
                )
                : MetricFigure.None,
            _ => cell.Number is { } number
                ? Of(table.Currency, column with { Kind = cell.Kind ?? column.Kind }, number)
                : MetricFigure.None,
        };

    /// <summary>An amount with its currency: $1,234.50.</summary>
    public static string Money(double amount, string currency)
    {
        var sign = amount < 0 ? "−" : "";
        var number = Format(Math.Abs(amount), "N2");
        return currency switch
        {
            "USD" => $"{sign}${number}",
            "CAD" => $"{sign}CA${number}",
            "AUD" => $"{sign}A${number}",
            "EUR" => $"{sign}€{number}",
            "GBP" => $"{sign}£{number}",
            _ => $"{sign}{currency} {number}",
        };
    }

    private static string Of(string currency, FigureColumn column, double number) =>
        column.Kind switch
        {
            FigureKind.Rate => Format(number * 100, Digits(column, 1)) + " %",
            FigureKind.Minutes => Format(number, Digits(column, 0)) + " min",
            FigureKind.Days => Format(number, Digits(column, 1)) + " days",
            FigureKind.Money => Money(number, currency),
            FigureKind.Change => new MetricChange(100 * number).Text,
            FigureKind.Points => new MetricChange(number, "pt").Text,
            FigureKind.Difference => (
                number > 0 ? "+"
                : number < 0 ? "−"
                : "±"
            ) + Format(Math.Abs(number), "N0"),
            FigureKind.Decimal => Format(number, Digits(column, 1)),
            _ => Format(number, Digits(column, 0)),
        };

    private static string Digits(FigureColumn column, int usual) =>
        string.Create(CultureInfo.InvariantCulture, $"N{column.Decimals ?? usual}");

    private static string Format(IFormattable value, string format) =>
        value.ToString(format, CultureInfo.InvariantCulture);
}
