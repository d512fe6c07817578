using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Reconciliation;

/// <summary>
/// Sums of upstream's own daily figures over a selection: for what sessions do not say, such as recoveries and messages.
/// </summary>
/// <param name="Days">The snapshots; empty where <paramref name="Note"/> says why there are none.</param>
/// <param name="Note">Where the sums come from and what they leave out, or why there are none; a sentence for people.</param>
internal sealed record SnapshotSums(IReadOnlyList<SnapshotFigures> Days, string Note)
{
    internal const string NotConnected =
        "Not part of session data. It comes from the daily performance figures of a connected upstream account; none of these schedulers is connected.";

    internal const string Filtered =
        "Upstream counts these itself and knows no filter but scheduler and company. Take the other filters away to see them.";

    internal const string NotWholeDays =
        "Upstream's figures are read day by day. Choose a period of whole days to see them.";

    internal const string NotRead =
        "No daily figures of upstream are read yet for this period. The sync reads them, the newest days first.";

    /// <summary>The sum of the figure; null where there are no snapshots, or none of them holds it.</summary>
    internal double? Sum(string key)
    {
        var numbers = Days.Select(d => d[key]).OfType<double>().ToList();
        return numbers.Count == 0 ? null : numbers.Sum();
    }

    internal static async Task<SnapshotSums> LoadAsync(
        SessionSet set,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        if (!IsPlain(set.Selection))
        {
            return new([], Filtered);
        }

        var keys = set.OwnerKeys;
        var owners = set.Owners.All.Where(o => !o.IsRouter && (keys is null || keys.Contains(o.Key))).ToList();
        var connected = await ConnectedAsync(set, cancellationToken);
        var asked = owners.Where(o => connected.Contains((o.TenantId, o.ExternalId))).ToList();
        if (asked.Count == 0)
        {
            return new([], NotConnected);
        }

        var zone = await TenantZone.OfAsync(set.Db, asked[0].TenantId, cancellationToken);
        if (set.Selection.Window is not { } window || WholeDays(window, zone, now) is not { } begins)
        {
            return new([], NotWholeDays);
        }

        var days = await SnapshotFigures.LoadAsync(
            set.Db,
            [.. asked.Select(o => o.Key)],
            begins.ToHashSet(),
            cancellationToken
        );
        return new(days, Words(days.Count, begins.Count, asked.Count, owners.Count));
    }

    /// <summary>Begins of the local days that the window is made of, up to today; null where it begins or ends within a day.</summary>
    internal static List<DateTime>? WholeDays(UtcWindow window, TimeZoneInfo zone, DateTime now)
    {
        var first = ZoneClock.DateOf(window.From, zone);
        var end = ZoneClock.DateOf(window.To, zone);
        if (ZoneClock.StartOfDay(first, zone) != window.From || ZoneClock.StartOfDay(end, zone) != window.To)
        {
            return null;
        }

        var today = ZoneClock.DateOf(now, zone);
        var begins = new List<DateTime>();
        for (var day = first; day < end && day <= today; day = day.AddDays(1))
        {
            begins.Add(ZoneClock.StartOfDay(day, zone));
        }

        return begins;
    }

    private static bool IsPlain(SessionSelection selection) =>
        selection.Filter.Search.Length == 0
        && selection is { Basis: DateBasis.Created, Modified: null }
        && selection.Filter.Terms.All(t =>
            t.Key is FilterKeys.Company or FilterKeys.Scheduler
            // Bots are left out of metrics by default; that nobody asked for it does not make it a filter.
            || (t.Key == FilterKeys.Bot && t.Value == FilterTerm.AnyOf(FilterValues.No))
        );

    private static async Task<HashSet<(long TenantId, string ExternalId)>> ConnectedAsync(
        SessionSet set,
        CancellationToken cancellationToken
    ) =>
        [
            .. (
                await set
                    .Db.SyncSources.Where(s => !s.IsRouter)
                    .Join(
                        set.Db.UpstreamConnections,
                        s => s.ConnectionId,
                        c => c.Id,
                        (s, c) => new { c.TenantId, s.ExternalId }
                    )
                    .ToListAsync(cancellationToken)
            ).Select(s => (s.TenantId, s.ExternalId)),
        ];

    private static string Words(int found, int days, int asked, int owners)
    {
        if (found == 0)
        {
            return NotRead;
        }

        var missing = (asked * days) - found;
        var parts = new List<string> { "From upstream's own daily figures" };
        if (missing > 0)
        {
            parts.Add($"{missing:N0} of {asked * days:N0} daily figures are not read yet");
        }

        if (asked < owners)
        {
            parts.Add($"{owners - asked:N0} of {owners:N0} schedulers are not connected");
        }

        return string.Join("; ", parts) + ".";
    }
}
