using System.Globalization;
using SchedulingPro.Core.Leads.Queue;

namespace SchedulingPro.Dashboard.Features.Leads;

/// <summary>Ages of leads in words; js/leads.js counts on in the same words.</summary>
internal static class LeadAgeWords
{
    /// <summary>Names the band for style sheets and scripts.</summary>
    public static string BandName(LeadAgeBand band) =>
        band switch
        {
            LeadAgeBand.Within5 => "now",
            LeadAgeBand.Within30 => "soon",
            LeadAgeBand.Within60 => "hour",
            LeadAgeBand.SameDay => "today",
            _ => "older",
        };

    /// <summary>
    /// "4:10" while five minutes are not over, then "12 min" or "3 h" of business hours. What is not of today is told in days
    /// of the calendar, which say more.
    /// </summary>
    public static string Waited(LeadAge age, DateTime actOn, DateTime now) =>
        age.Band switch
        {
            LeadAgeBand.Older => Days(now - actOn),
            LeadAgeBand.Within5 => age.Waited.ToString(@"m\:ss", CultureInfo.InvariantCulture),
            _ => Span(age.Waited),
        };

    /// <summary>"12 min", "3 h" or "2 days".</summary>
    public static string Span(TimeSpan time) =>
        time < TimeSpan.FromHours(1) ? $"{Whole(time.TotalMinutes)} min"
        : time < TimeSpan.FromDays(1) ? $"{Whole(time.TotalHours)} h"
        : Days(time);

    private static string Days(TimeSpan time) =>
        Math.Max(1, (int)Math.Round(time.TotalDays)) is var days && days == 1 ? "1 day" : $"{Whole(days)} days";

    private static string Whole(double number) => ((int)number).ToString(CultureInfo.InvariantCulture);
}
