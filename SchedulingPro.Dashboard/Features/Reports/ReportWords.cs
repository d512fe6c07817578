using System.Globalization;
using SchedulingPro.Core.Reports;

namespace SchedulingPro.Dashboard.Features.Reports;

/// <summary>Schedules in words.</summary>
internal static class ReportWords
{
    public static IReadOnlyList<string> Weekdays { get; } =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    /// <summary>"Every Monday at 7 AM, about the week before"</summary>
    public static string When(ReportSchedule schedule) =>
        schedule.Cadence == ReportCadence.Weekly
            ? $"Every {Weekdays[schedule.Day - 1]} at {Clock(schedule.Hour)}, about the week before"
            : $"Every month on day {schedule.Day.ToString(CultureInfo.InvariantCulture)} at {Clock(schedule.Hour)}, about the month before";

    public static string Of(ReportComparison comparison) =>
        comparison switch
        {
            ReportComparison.Previous => "The period before",
            ReportComparison.Year => "The same dates a year before",
            ReportComparison.Weekdays => "The same weekdays 52 weeks before",
            _ => "Nothing",
        };

    public static string Clock(int hour) => new TimeOnly(hour, 0).ToString("h tt", CultureInfo.InvariantCulture);
}
