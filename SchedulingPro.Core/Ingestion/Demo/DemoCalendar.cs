using Bogus;

namespace SchedulingPro.Core.Ingestion.Demo;

/// <summary>How many visits a day has and when they begin: the rhythm of a contractor's web site in the tenant's zone.</summary>
internal sealed class DemoCalendar(TimeZoneInfo zone)
{
    internal const int Days = 120;
    private const double VisitsOfADay = 214;

    private static readonly double[] Weekdays = [0.72, 1.22, 1.12, 1.06, 1.02, 1.0, 0.84];

    private static readonly float[] Hours = Shares([
        6,
        4,
        3,
        3,
        4,
        10,
        24,
        52,
        78,
        88,
        84,
        76,
        70,
        68,
        66,
        62,
        60,
        62,
        64,
        58,
        46,
        34,
        20,
        11,
    ]);

    private static readonly int[] HourOfDay = [.. Enumerable.Range(0, 24)];

    internal DateOnly LocalDay(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, zone));

    /// <summary>Visits of <paramref name="day"/>; the same for the same day, whenever it is asked.</summary>
    internal static int Visits(DateOnly day)
    {
        var season = 1 + (0.12 * Math.Sin(day.DayNumber / 13.0));
        var chance = 0.92 + (0.16 * new Randomizer(day.DayNumber).Double());
        return (int)(VisitsOfADay * Weekdays[(int)day.DayOfWeek] * season * chance);
    }

    internal DateTime Begin(DateOnly day, Randomizer random)
    {
        var hour = random.WeightedRandom(HourOfDay, Hours);
        return Utc(day.ToDateTime(new TimeOnly(hour, random.Int(0, 59), random.Int(0, 59), random.Int(0, 999))));
    }

    /// <summary>A slot of two hours in working time, some days after <paramref name="utc"/>.</summary>
    internal DateTime Slot(DateTime utc, Randomizer random)
    {
        var day = LocalDay(utc)
            .AddDays(random.WeightedRandom([0, 1, 2, 3, 5, 8], [0.1f, 0.3f, 0.25f, 0.15f, 0.12f, 0.08f]));
        var slot = Utc(day.ToDateTime(new TimeOnly(random.ArrayElement([8, 10, 12, 14, 16]), 0)));
        return slot > utc ? slot : slot.AddDays(1);
    }

    // An hour that the change to summer time leaves out is taken an hour later.
    private DateTime Utc(DateTime local) =>
        TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(local) ? local.AddHours(1) : local, zone);

    private static float[] Shares(float[] weights) => [.. weights.Select(w => w / weights.Sum())];
}
