using System.Globalization;
using SchedulingPro.Core.Leads.Settings;

namespace SchedulingPro.Dashboard.Features.FollowUp;

/// <summary>What the settings page says.</summary>
internal static class FollowUpWords
{
    /// <summary>The days of a week of work, Monday first.</summary>
    public static IReadOnlyList<DayOfWeek> Days { get; } = [.. Enumerable.Range(1, 7).Select(d => (DayOfWeek)(d % 7))];

    /// <summary>"Mon to Fri 8:00 AM to 6:00 PM, Sat 9:00 AM to 2:00 PM"; "Never open" for no day.</summary>
    public static string Hours(IReadOnlyDictionary<DayOfWeek, OpenHours> hours)
    {
        var parts = new List<(DayOfWeek First, DayOfWeek Last, OpenHours Hours)>();
        foreach (var day in Days.Where(hours.ContainsKey))
        {
            if (parts.Count > 0 && parts[^1].Hours == hours[day] && IsNext(parts[^1].Last, day))
            {
                parts[^1] = (parts[^1].First, day, hours[day]);
            }
            else
            {
                parts.Add((day, day, hours[day]));
            }
        }

        return parts.Count == 0
            ? "Never open"
            : string.Join(
                ", ",
                parts.Select(p =>
                    $"{Short(p.First)}{(p.First == p.Last ? "" : $" to {Short(p.Last)}")} {Time(p.Hours.From)} to {(p.Hours.To == TimeOnly.MinValue ? "midnight" : Time(p.Hours.To))}"
                )
            );
    }

    public static string Effect(DispositionEffect effect) =>
        effect switch
        {
            DispositionEffect.TryAgain => "Tried again at the suggested time",
            DispositionEffect.CallBack => "Called back at a time that is asked for",
            DispositionEffect.Booked => "Closed as recovered by staff",
            DispositionEffect.Close => "Closed",
            _ => "Closed, and put onto the do-not-contact list",
        };

    private static bool IsNext(DayOfWeek day, DayOfWeek next) => (DayOfWeek)(((int)day + 1) % 7) == next;

    private static string Short(DayOfWeek day) => day.ToString()[..3];

    private static string Time(TimeOnly time) => time.ToString("h:mm tt", CultureInfo.InvariantCulture);
}
