using System.Globalization;
using SchedulingPro.Core.Reporting;

namespace SchedulingPro.Dashboard.Components.Insight;

/// <summary>Periods in words, the same on every page of numbers.</summary>
internal static class PeriodWords
{
    /// <summary>"Oct 5 – Nov 3, 2026, compared with Sep 5 – Oct 4, 2026. Days begin at midnight in America/New_York."</summary>
    public static string Of(InsightView view)
    {
        var compared = view.Other is { } other
            ? $", compared with {Dates(other)}{(view.IsRunning ? " up to the same time" : "")}"
            : "";
        return $"{Dates(view.Period)}{compared}. Days begin at midnight in {view.Period.Zone.Id}.";
    }

    public static string Dates(ReportPeriod period) => Dates(period.First, period.Last);

    public static string Dates(DateOnly first, DateOnly last) =>
        first == last ? Day(first, "MMM d, yyyy")
        : first.Year == last.Year ? $"{Day(first, "MMM d")} – {Day(last, "MMM d, yyyy")}"
        : $"{Day(first, "MMM d, yyyy")} – {Day(last, "MMM d, yyyy")}";

    private static string Day(DateOnly date, string format) => date.ToString(format, CultureInfo.InvariantCulture);
}
