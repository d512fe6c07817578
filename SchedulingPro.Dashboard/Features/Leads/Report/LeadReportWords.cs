using System.Globalization;
using SchedulingPro.Core.Leads.Report;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Dashboard.Components.Tiles;

namespace SchedulingPro.Dashboard.Features.Leads.Report;

/// <summary>Numbers of the team report as people read them.</summary>
internal static class LeadReportWords
{
    /// <summary>Steps of the map's colour.</summary>
    private const int Shades = 5;

    public static string Minutes(double? minutes) =>
        minutes switch
        {
            null => MetricFigure.None,
            < 1 => Text(minutes * 60, "0") + " s",
            < 10 => Text(minutes, "0.#") + " min",
            < 60 => Text(minutes, "0") + " min",
            < 600 => Text(minutes / 60, "0.0") + " h",
            _ => Text(minutes / 60, "#,0") + " h",
        };

    public static string Rate(double? rate) => rate is { } share ? MetricFigure.Percent(share) : MetricFigure.None;

    public static string Attempts(double? perLead) => perLead is null ? MetricFigure.None : Text(perLead, "0.0");

    public static string Period(ReportPeriod period) =>
        period.First == period.Last ? Date(period.First) : $"{Date(period.First)} to {Date(period.Last)}";

    public static string Name(LeadGroup group) => group.Name ?? "Not touched yet";

    public static string Day(DayOfWeek day) => CultureInfo.InvariantCulture.DateTimeFormat.GetDayName(day);

    public static string Hour(int hour) => hour.ToString("00", CultureInfo.InvariantCulture);

    /// <summary>The figure in a cell of the map; empty where nothing came up.</summary>
    public static string Cell(LeadFigures figures, LeadMap map) =>
        figures.Leads == 0 ? ""
        : map == LeadMap.Leads ? MetricFigure.Count(figures.Leads)
        : Text(100 * figures.Within5Rate, "0");

    /// <summary>The whole of a cell, for those who do not see its place.</summary>
    public static string Whole(LeadHour hour)
    {
        var (leads, within5) = (MetricFigure.Count(hour.Figures.Leads), MetricFigure.Count(hour.Figures.Within5));
        return $"{Day(hour.Weekday)}, {Hour(hour.Hour)}:00 to {Hour(hour.Hour)}:59: {leads} {(hour.Figures.Leads == 1 ? "lead" : "leads")}, "
            + $"{within5} touched within 5 minutes ({Text(100 * hour.Figures.Within5Rate, "0")} %)";
    }

    /// <summary>0 for nothing, up to the darkest for <paramref name="most"/>.</summary>
    public static int Shade(LeadFigures figures, LeadMap map, int most) =>
        figures.Leads == 0 ? 0
        : map == LeadMap.Leads ? Math.Clamp((int)Math.Ceiling((double)Shades * figures.Leads / most), 1, Shades)
        : (int)Math.Ceiling(Shades * figures.Within5Rate!.Value);

    private static string Date(DateOnly date) => date.ToString("ddd, MMM d, yyyy", CultureInfo.InvariantCulture);

    private static string Text(double? number, string format) =>
        number!.Value.ToString(format, CultureInfo.InvariantCulture);
}
