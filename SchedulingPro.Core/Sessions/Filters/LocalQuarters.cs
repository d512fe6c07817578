using System.Globalization;

namespace SchedulingPro.Core.Sessions.Filters;

/// <summary>
/// Weekdays and hours by quarters of an hour, since every zone's offset is a whole number of them. Weekday 0 is Monday.
/// </summary>
internal static class LocalQuarters
{
    internal const long TicksPerQuarter = TimeSpan.TicksPerMinute * 15;
    internal const long KeysPerQuarter = TicksPerQuarter * SessionKey.KeysPerTick;

    // Keys count from 2020-01-01, a Wednesday; whole weeks more keep what lies before it from being negative.
    private const long WeeksBefore = 2600L * 7 * 96;
    private const long Wednesday = 2 * 96;

    /// <summary>What to add to a key's quarter so that it counts local quarters since a Monday.</summary>
    internal static long VisitShift(TimeSpan offset) => WeeksBefore + Wednesday + (offset.Ticks / TicksPerQuarter);

    /// <summary>What to add to a slot's quarter; ticks count from a Monday.</summary>
    internal static long SlotShift(TimeSpan offset) => (7 * 96) + (offset.Ticks / TicksPerQuarter);

    /// <summary>Weekday and hour in <paramref name="zone"/>.</summary>
    internal static (int Weekday, int Hour) Of(DateTime utc, TimeZoneInfo zone)
    {
        var local = utc + zone.GetUtcOffset(utc);
        return (((int)local.DayOfWeek + 6) % 7, local.Hour);
    }

    internal static string WeekdayKey(int weekday) => (weekday + 1).ToString(CultureInfo.InvariantCulture);

    internal static string HourKey(int hour) => hour.ToString(CultureInfo.InvariantCulture);

    internal static string WeekdayName(int weekday) =>
        CultureInfo.InvariantCulture.DateTimeFormat.GetDayName((DayOfWeek)((weekday + 1) % 7));

    internal static string HourName(int hour) => string.Create(CultureInfo.InvariantCulture, $"{hour:00}:00");
}
