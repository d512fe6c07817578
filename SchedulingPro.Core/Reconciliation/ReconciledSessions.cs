using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Reconciliation;

/// <summary>
/// Our sessions of the compared days, one entry for each owner and day: counted with the definitions that pages and the API
/// use, without bots, and beside them what explains differences.
/// </summary>
internal sealed class ReconciledSessions
{
    // Names under which offices try their own scheduler; compared by the hash that rows carry.
    private static readonly HashSet<long> TestNames =
    [
        .. new[] { "test", "test test", "test booking", "test customer", "test user", "tester", "test tester" }.Select(
            name => ContactIdentity.Hash(ContactIdentity.Name(name, null))!.Value
        ),
    ];

    private readonly Dictionary<(Milestones, SessionOutcome, SessionFlags), (Session Facts, long Count)> people = [];
    private readonly Dictionary<(Milestones, SessionOutcome, SessionFlags), (Session Facts, long Count)> bots = [];
    private readonly HashSet<long> names = [];
    private readonly HashSet<long> allNames = [];

    /// <summary>Sessions that changed after upstream's figures were read.</summary>
    internal long Late { get; private set; }

    /// <summary>Sessions of people called like a test.</summary>
    internal long Tests { get; private set; }

    /// <summary>Sessions of bots, which metrics leave out.</summary>
    internal long Bots { get; private set; }

    /// <summary>As metrics count: without bots.</summary>
    internal MetricFacts Facts => new([.. people.Values]) { DistinctNames = names.Count };

    /// <summary>The same with bots.</summary>
    internal MetricFacts WithBots => new([.. people.Values, .. bots.Values]) { DistinctNames = allNames.Count };

    /// <summary>Reads the sessions of these snapshots' owners and days, in one pass.</summary>
    internal static async Task<Dictionary<SnapshotFigures, ReconciledSessions>> LoadAsync(
        SchedulingDbContext db,
        IReadOnlyList<SnapshotFigures> snapshots,
        bool isRouter,
        CancellationToken cancellationToken
    )
    {
        var found = snapshots.ToDictionary(s => s, _ => new ReconciledSessions());
        if (snapshots.Count == 0)
        {
            return found;
        }

        var byOwner = snapshots.ToLookup(s => s.OwnerKey);
        var days = byOwner.ToDictionary(g => g.Key, g => g.OrderBy(s => s.From).ToArray());
        var keys = days.Keys.ToList();
        var (first, end) = (SessionKey.First(snapshots.Min(s => s.From)), SessionKey.First(snapshots.Max(s => s.To)));
        var rows = db.Sessions.AsNoTracking().Where(s => s.Id >= first && s.Id < end);
        rows = isRouter
            ? rows.Where(s => s.RouterKey != null && keys.Contains(s.RouterKey.Value))
            : rows.Where(s => keys.Contains(s.OwnerKey));
        await foreach (
            var row in rows.Select(s => new
                {
                    s.Id,
                    Owner = isRouter ? s.RouterKey!.Value : s.OwnerKey,
                    s.ModifiedTicks,
                    s.Milestones,
                    s.Outcome,
                    s.Flags,
                    s.NameHash,
                })
                .AsAsyncEnumerable()
                .WithCancellation(cancellationToken)
        )
        {
            if (DayOf(days[row.Owner], SessionKey.CreatedOn(row.Id)) is { } day)
            {
                found[day]
                    .Add(row.Milestones, row.Outcome, row.Flags, row.NameHash, row.ModifiedTicks > day.ReadOn.Ticks);
            }
        }

        return found;
    }

    private void Add(Milestones milestones, SessionOutcome outcome, SessionFlags flags, long? name, bool isLate)
    {
        var isBot = (flags & SessionFlags.Bot) != 0;
        var groups = isBot ? bots : people;
        var key = (milestones, outcome, flags);
        groups[key] = groups.TryGetValue(key, out var group)
            ? (group.Facts, group.Count + 1)
            : (
                new()
                {
                    Milestones = milestones,
                    Outcome = outcome,
                    Flags = flags,
                },
                1
            );
        Bots += isBot ? 1 : 0;
        Late += isLate && !isBot ? 1 : 0;
        if (name is { } hash)
        {
            allNames.Add(hash);
            if (!isBot)
            {
                names.Add(hash);
                Tests += TestNames.Contains(hash) ? 1 : 0;
            }
        }
    }

    private static SnapshotFigures? DayOf(SnapshotFigures[] days, DateTime createdOn)
    {
        var (low, high) = (0, days.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (createdOn < days[middle].From)
            {
                high = middle - 1;
            }
            else if (createdOn >= days[middle].To)
            {
                low = middle + 1;
            }
            else
            {
                return days[middle];
            }
        }

        return null;
    }
}
