using System.Globalization;

namespace SchedulingPro.Dashboard.Components.Text;

/// <summary>Instants in words. After a week a date says more than "12 days ago".</summary>
internal static class RelativeTime
{
    public static string Of(DateTimeOffset instant, DateTimeOffset now, TimeZoneInfo zone)
    {
        var age = now - instant;
        var (span, past) = (age.Duration(), age >= TimeSpan.Zero);
        var amount =
            span < TimeSpan.FromSeconds(45) ? null
            : span < TimeSpan.FromMinutes(59.5) ? $"{Math.Max(1, Math.Round(span.TotalMinutes))} min"
            : span < TimeSpan.FromHours(23.5) ? $"{Math.Round(span.TotalHours)} h"
            : span < TimeSpan.FromDays(6.5)
                ? (Math.Round(span.TotalDays) is 1 ? "1 day" : $"{Math.Round(span.TotalDays)} days")
            : "";
        return amount switch
        {
            null => "just now",
            "" => Short(instant, zone),
            _ => past ? $"{amount} ago" : $"in {amount}",
        };
    }

    /// <summary>Sep 9, 2026, 2:05 PM</summary>
    public static string Short(DateTimeOffset instant, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(instant, zone).ToString("MMM d, yyyy, h:mm tt", CultureInfo.InvariantCulture);

    /// <summary>Wednesday, September 9, 2026, 2:05:09 PM (America/Chicago, UTC-05:00)</summary>
    public static string Exact(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone);
        return local.ToString("dddd, MMMM d, yyyy, h:mm:ss tt", CultureInfo.InvariantCulture)
            + local.ToString(
                $"' ({zone.Id.Replace("'", "", StringComparison.Ordinal)}, UTC'zzz')'",
                CultureInfo.InvariantCulture
            );
    }
}
