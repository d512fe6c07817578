using SchedulingPro.Core.Leads.Settings;
using SchedulingPro.Core.Reporting;

namespace SchedulingPro.Core.Leads.Queue;

/// <summary>The clock of a lead: how long the visitor has waited, in the company's business hours.</summary>
/// <param name="Waited">Time since the visitor's last act that lies in business hours.</param>
/// <param name="Band">The band it falls into.</param>
/// <param name="IsOutsideHours">Whether the visitor's last act was outside business hours.</param>
public sealed record LeadAge(TimeSpan Waited, LeadAgeBand Band, bool IsOutsideHours)
{
    /// <summary>Longest time that bands tell apart by minutes.</summary>
    internal static readonly TimeSpan[] Limits =
    [
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromMinutes(60),
    ];

    /// <summary>The age at <paramref name="nowUtc"/> of a lead whose visitor acted last at <paramref name="actUtc"/>.</summary>
    public static LeadAge Of(BusinessHours hours, DateTime actUtc, DateTime nowUtc)
    {
        var waited = hours.Elapsed(actUtc, nowUtc);
        var limit = Array.FindIndex(Limits, l => waited <= l);
        var band =
            limit >= 0 ? (LeadAgeBand)limit
            : actUtc >= StartOfDay(hours, nowUtc) ? LeadAgeBand.SameDay
            : LeadAgeBand.Older;
        return new(waited, band, !hours.IsOpen(actUtc));
    }

    /// <summary>
    /// The last instants (UTC) that belong to a band or a younger one, for every band but the oldest: an act at or after it
    /// has the band. The inverse of <see cref="Of"/>, for conditions in the database.
    /// </summary>
    internal static DateTime OldestOf(LeadAgeBand band, BusinessHours hours, DateTime nowUtc)
    {
        var limit = Limits[Math.Min((int)band, Limits.Length - 1)];
        var (from, to) = (nowUtc - LongestLookBack, nowUtc);
        if (hours.Elapsed(from, nowUtc) > limit)
        {
            // The time waited never grows with a later act, so halving finds the place to the tick.
            while (to.Ticks - from.Ticks > 1)
            {
                var middle = new DateTime(from.Ticks + (to.Ticks - from.Ticks) / 2, DateTimeKind.Utc);
                (from, to) = hours.Elapsed(middle, nowUtc) > limit ? (middle, to) : (from, middle);
            }
        }
        else
        {
            to = from;
        }

        return band == LeadAgeBand.SameDay && StartOfDay(hours, nowUtc) is var day && day < to ? day : to;
    }

    // A company that is closed longer than this counts as if it opened before.
    private static readonly TimeSpan LongestLookBack = TimeSpan.FromDays(31);

    private static DateTime StartOfDay(BusinessHours hours, DateTime nowUtc) =>
        ZoneClock.StartOfDay(ZoneClock.DateOf(nowUtc, hours.Zone), hours.Zone);
}
