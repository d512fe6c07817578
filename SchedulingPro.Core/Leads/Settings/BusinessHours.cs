using System.Collections.Immutable;
using System.Text.Json;
using SchedulingPro.Core.Leads.Consent;

namespace SchedulingPro.Core.Leads.Settings;

/// <summary>A company's week: the hours in which waiting counts. Local times in the company's zone.</summary>
public sealed class BusinessHours
{
    private readonly ImmutableDictionary<DayOfWeek, OpenHours> days;
    private readonly TimeZoneInfo zone;

    /// <summary>Hours by weekday; a day that is missing is closed.</summary>
    public BusinessHours(IReadOnlyDictionary<DayOfWeek, OpenHours> days, TimeZoneInfo zone) =>
        (this.days, this.zone) = (days.ToImmutableDictionary(), zone);

    /// <summary>Hours of a company that set none: Monday to Friday 8:00 to 18:00, Saturday 9:00 to 14:00.</summary>
    public static ImmutableDictionary<DayOfWeek, OpenHours> Default { get; } =
        Enumerable
            .Range((int)DayOfWeek.Monday, 5)
            .ToImmutableDictionary(d => (DayOfWeek)d, _ => new OpenHours(new(8, 0), new(18, 0)))
            .Add(DayOfWeek.Saturday, new(new(9, 0), new(14, 0)));

    /// <summary>Hours by weekday.</summary>
    public IReadOnlyDictionary<DayOfWeek, OpenHours> Days => days;

    /// <summary>Zone in which they are meant.</summary>
    public TimeZoneInfo Zone => zone;

    /// <summary>Reads what <see cref="Write"/> wrote; empty text means <see cref="Default"/>.</summary>
    public static BusinessHours Read(string text, TimeZoneInfo zone) =>
        new(
            string.IsNullOrWhiteSpace(text)
                ? Default
                : JsonSerializer.Deserialize<Dictionary<DayOfWeek, OpenHours>>(text) ?? [],
            zone
        );

    /// <summary>The hours as stored.</summary>
    public static string Write(IReadOnlyDictionary<DayOfWeek, OpenHours> days) => JsonSerializer.Serialize(days);

    /// <summary>Whether the company is open at an instant (UTC).</summary>
    public bool IsOpen(DateTime utc)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(utc, zone);
        return days.TryGetValue(local.DayOfWeek, out var day)
            && local.TimeOfDay >= day.Opens
            && local.TimeOfDay < day.Closes;
    }

    /// <summary>
    /// How much of the time between two instants (UTC) lies in business hours: really elapsed time, also over a change of the
    /// clocks. Zero when <paramref name="toUtc"/> is not later.
    /// </summary>
    public TimeSpan Elapsed(DateTime fromUtc, DateTime toUtc)
    {
        var total = TimeSpan.Zero;
        if (toUtc <= fromUtc || days.IsEmpty)
        {
            return total;
        }

        var last = TimeZoneInfo.ConvertTimeFromUtc(toUtc, zone).Date;
        for (var date = TimeZoneInfo.ConvertTimeFromUtc(fromUtc, zone).Date; date <= last; date = date.AddDays(1))
        {
            if (days.TryGetValue(date.DayOfWeek, out var day))
            {
                var opens = Max(Utc(date + day.Opens), fromUtc);
                var closes = Min(Utc(date + day.Closes), toUtc);
                total += closes > opens ? closes - opens : TimeSpan.Zero;
            }
        }

        return total;
    }

    /// <summary>The first instant (UTC) at or after the one given at which the company is open; the one given when it never opens.</summary>
    public DateTime NextOpen(DateTime utc)
    {
        if (IsOpen(utc))
        {
            return utc;
        }

        var today = TimeZoneInfo.ConvertTimeFromUtc(utc, zone).Date;
        return Enumerable
            .Range(0, 8)
            .Select(d => today.AddDays(d))
            .Where(date => days.ContainsKey(date.DayOfWeek))
            .Select(date => Utc(date + days[date.DayOfWeek].Opens))
            .FirstOrDefault(opens => opens >= utc, utc);
    }

    private DateTime Utc(DateTime local) => LocalInstant.ToUtc(local, zone);

    private static DateTime Max(DateTime a, DateTime b) => a > b ? a : b;

    private static DateTime Min(DateTime a, DateTime b) => a < b ? a : b;
}
