using SchedulingPro.Core.Reporting;

namespace SchedulingPro.Core.Reconciliation;

/// <summary>Which days of upstream's figures are to be read, or read again.</summary>
internal static class SnapshotDays
{
    /// <summary>Days that upstream may still correct: each is read again once a day.</summary>
    internal const int Refreshed = 14;

    private static readonly TimeSpan TodayEvery = TimeSpan.FromHours(1);

    /// <summary>
    /// The days of the last <paramref name="count"/> that are due, the newest first. <paramref name="readOn"/> says when a day
    /// was last read, by its begin (UTC). What was read before its day ended is not whole and therefore due.
    /// </summary>
    internal static IEnumerable<UtcWindow> Due(
        DateTime now,
        TimeZoneInfo zone,
        int count,
        bool isWhole,
        IReadOnlyDictionary<DateTime, DateTime> readOn
    )
    {
        var today = ZoneClock.DateOf(now, zone);
        var begin = ZoneClock.StartOfDay(today, zone);
        for (var age = 0; age < count; age++)
        {
            var day = today.AddDays(-age);
            var window = ZoneClock.Days(day, day, zone);
            var isDue =
                !readOn.TryGetValue(window.From, out var read)
                || (
                    age == 0 ? isWhole || now - read >= TodayEvery
                    : age < Refreshed ? read < begin
                    : read < window.To
                );
            if (isDue)
            {
                yield return window;
            }
        }
    }
}
