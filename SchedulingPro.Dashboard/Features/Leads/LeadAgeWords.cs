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
    public static string Waited(LeadAge age, DateTime actOn, DateTime now)
    {
        if (age.Band == LeadAgeBand.Older)
        {
            var days = Math.Max(1, (int)Math.Round((now - actOn).TotalDays));
            return days == 1 ? "1 day" : $"{days.ToString(CultureInfo.InvariantCulture)} days";
        }

        return age.Band == LeadAgeBand.Within5 ? age.Waited.ToString(@"m\:ss", CultureInfo.InvariantCulture)
            : age.Waited < TimeSpan.FromHours(1)
                ? $"{((int)age.Waited.TotalMinutes).ToString(CultureInfo.InvariantCulture)} min"
            : $"{((int)age.Waited.TotalHours).ToString(CultureInfo.InvariantCulture)} h";
    }
}
