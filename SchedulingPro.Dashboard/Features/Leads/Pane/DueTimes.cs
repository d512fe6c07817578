using System.Globalization;
using SchedulingPro.Core.Leads.Consent;
using SchedulingPro.Core.Leads.Settings;
using SchedulingPro.Core.Leads.Work;

namespace SchedulingPro.Dashboard.Features.Leads.Pane;

/// <summary>Times to offer for taking a lead up again: the suggested one, soon ones, and the usual hours of the next days.</summary>
internal static class DueTimes
{
    private static readonly TimeSpan[] Soon = [TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(3)];

    private static readonly TimeSpan[] OfDay = [TimeSpan.FromHours(9), TimeSpan.FromHours(13), TimeSpan.FromHours(17)];

    /// <summary>At most <paramref name="most"/> different times in the future, in business hours and not in the visitor's quiet hours.</summary>
    public static IReadOnlyList<DueTime> Of(LeadDetail lead, DateTime now, TimeZoneInfo zone, int most = 7)
    {
        var suggested = RoundUp(NextAttempt.After(Math.Max(1, lead.Item.Lead.Attempts), now, lead.Hours));
        var today = TimeZoneInfo.ConvertTimeFromUtc(now, zone).Date;
        var later =
            from day in Enumerable.Range(0, 9)
            from time in OfDay
            let local = today.AddDays(day) + time
            let utc = LocalInstant.ToUtc(local, zone)
            where utc > now.AddMinutes(45) && (day < 2 || time == OfDay[0])
            select new DueTime(utc, Label(utc, now, zone));
        return
        [
            .. Soon.Select(pause => new DueTime(RoundUp(now + pause), In(pause)))
                .Concat(later)
                .Where(time => IsGood(time.Utc, lead))
                .Take(most - 1)
                .Prepend(new(suggested, Label(suggested, now, zone), IsSuggested: true))
                .DistinctBy(time => time.Utc)
                .OrderBy(time => time.Utc),
        ];
    }

    /// <summary>"Today, 5:00 PM", "Tomorrow, 9:00 AM", "Mon, Nov 30, 9:00 AM".</summary>
    public static string Label(DateTime utc, DateTime now, TimeZoneInfo zone)
    {
        var (local, today) = (
            TimeZoneInfo.ConvertTimeFromUtc(utc, zone),
            TimeZoneInfo.ConvertTimeFromUtc(now, zone).Date
        );
        var day =
            local.Date == today ? "Today"
            : local.Date == today.AddDays(1) ? "Tomorrow"
            : local.Date == today.AddDays(-1) ? "Yesterday"
            : local.ToString(
                local.Year == today.Year ? "ddd, MMM d" : "ddd, MMM d, yyyy",
                CultureInfo.InvariantCulture
            );
        return $"{day}, {local.ToString("h:mm tt", CultureInfo.InvariantCulture)}";
    }

    private static bool IsGood(DateTime utc, LeadDetail lead) => Open(utc, lead.Hours) && !lead.Place.IsQuiet(utc);

    // A company without hours is never closed as far as suggestions go.
    private static bool Open(DateTime utc, BusinessHours hours) => hours.Days.Count == 0 || hours.IsOpen(utc);

    private static string In(TimeSpan pause) =>
        pause < TimeSpan.FromHours(1) ? $"In {(int)pause.TotalMinutes} min"
        : pause == TimeSpan.FromHours(1) ? "In 1 hour"
        : $"In {(int)pause.TotalHours} hours";

    // Nobody calls back at 2:07.
    private static DateTime RoundUp(DateTime utc)
    {
        var step = TimeSpan.FromMinutes(5).Ticks;
        return new((utc.Ticks + step - 1) / step * step, DateTimeKind.Utc);
    }
}
