using SchedulingPro.Core.Leads.Settings;

namespace SchedulingPro.Core.Leads.Work;

/// <summary>When to try again: soon at first, then at other times of day, always in business hours [D].</summary>
public static class NextAttempt
{
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(3),
        TimeSpan.FromHours(21),
        TimeSpan.FromHours(27),
        TimeSpan.FromDays(2),
    ];

    /// <summary>
    /// The suggested time (UTC) of the next attempt after <paramref name="attempts"/> so far, moved to when the company opens.
    /// Further attempts than the usual ones keep the longest pause.
    /// </summary>
    public static DateTime After(int attempts, DateTime nowUtc, BusinessHours hours) =>
        hours.NextOpen(nowUtc + Pauses[Math.Clamp(attempts - 1, 0, Pauses.Length - 1)]);
}
