using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Leads.Queue;

/// <summary>Pages of the queue, in the order in which leads are best worked.</summary>
public sealed class LeadQueueQuery(
    IDbContextFactory<SchedulingDbContext> contexts,
    IOptions<LeadOptions> options,
    TimeProvider clock
)
{
    private const int StreamStep = 200;

    /// <summary>
    /// The page that <paramref name="selection"/> asks for, as <paramref name="userId"/> may see it: only leads of the scope's
    /// companies, personal fields masked without the right to them. A search without that right finds nothing, or it would
    /// reveal what is masked.
    /// </summary>
    public async Task<LeadPage> ExecuteAsync(
        DataScope scope,
        int userId,
        LeadSelection selection,
        CancellationToken cancellationToken
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegative(selection.Skip);
        ArgumentOutOfRangeException.ThrowIfNotEqual(selection.Take is > 0 and <= LeadSelection.MaxPageSize, true);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var set = await OpenAsync(db, scope, userId, selection, cancellationToken);
        var leads = await set.Ordered(selection.Tab)
            .Skip(selection.Skip)
            .Take(selection.Take)
            .ToListAsync(cancellationToken);
        var items = await LeadReader.ReadAsync(set, scope, leads, cancellationToken);
        var counts = await CountAsync(set, selection.Tab == LeadTab.Closed, cancellationToken);
        var total =
            selection.Tab == LeadTab.All ? await set.Rows.CountAsync(cancellationToken) : counts.Of(selection.Tab);
        return new(items, total, counts);
    }

    /// <summary>How many leads each tab holds under the selection's filter, for the badge and the tabs.</summary>
    public async Task<LeadCounts> CountAsync(
        DataScope scope,
        int userId,
        LeadSelection selection,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var set = await OpenAsync(db, scope, userId, selection, cancellationToken);
        return await CountAsync(set, selection.Tab == LeadTab.Closed, cancellationToken);
    }

    /// <summary>
    /// Keys of the selection's leads in its order, at most <paramref name="most"/>; its page is ignored. What an act upon all
    /// of them means.
    /// </summary>
    public async Task<IReadOnlyList<int>> KeysAsync(
        DataScope scope,
        int userId,
        LeadSelection selection,
        int most,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var set = await OpenAsync(db, scope, userId, selection, cancellationToken);
        return await set.Ordered(selection.Tab).Select(l => l.Id).Take(most).ToListAsync(cancellationToken);
    }

    /// <summary>
    /// The leads with these keys that the asker may see, in this order, read in short steps, so that a slow taker holds no
    /// snapshot open. Leads that are gone meanwhile are left out.
    /// </summary>
    public async IAsyncEnumerable<LeadListItem> StreamAsync(
        DataScope scope,
        int userId,
        IReadOnlyList<int> keys,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var step in keys.Chunk(StreamStep))
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var set = await OpenAsync(db, scope, userId, new() { Tab = LeadTab.All }, cancellationToken);
            var found = await set.Rows.Where(l => step.Contains(l.Id)).ToDictionaryAsync(l => l.Id, cancellationToken);
            var leads = step.Where(found.ContainsKey).Select(key => found[key]).ToList();
            foreach (var item in await LeadReader.ReadAsync(set, scope, leads, cancellationToken))
            {
                yield return item;
            }
        }
    }

    private Task<LeadSet> OpenAsync(
        SchedulingDbContext db,
        DataScope scope,
        int userId,
        LeadSelection selection,
        CancellationToken cancellationToken
    ) =>
        LeadSet.OpenAsync(
            db,
            scope,
            userId,
            selection,
            clock.GetUtcNow().UtcDateTime,
            TimeSpan.FromMinutes(options.Value.ClaimMinutes),
            cancellationToken
        );

    private static async Task<LeadCounts> CountAsync(
        LeadSet set,
        bool countsAllClosed,
        CancellationToken cancellationToken
    )
    {
        var (isNew, isMine) = (set.Of(LeadTab.New), set.Of(LeadTab.Mine));
        var (isDue, isSnoozed) = (set.Of(LeadTab.Due), set.Of(LeadTab.Snoozed));
        var open = await set
            .Rows.Where(l => l.Status == LeadStatus.Open)
            .GroupBy(l => 1)
            .Select(g => new
            {
                New = g.AsQueryable().Count(isNew),
                Mine = g.AsQueryable().Count(isMine),
                Due = g.AsQueryable().Count(isDue),
                Snoozed = g.AsQueryable().Count(isSnoozed),
            })
            .SingleOrDefaultAsync(cancellationToken);
        var (closed, isAtLeast) = await CountClosedAsync(set, countsAllClosed, cancellationToken);
        return new(open?.New ?? 0, open?.Mine ?? 0, open?.Due ?? 0, open?.Snoozed ?? 0, closed)
        {
            ClosedIsAtLeast = isAtLeast,
        };
    }

    // The oldest of the newest closed leads comes from the index alone, whatever the scope and the filter.
    private static async Task<(int Count, bool IsAtLeast)> CountClosedAsync(
        LeadSet set,
        bool countsAll,
        CancellationToken cancellationToken
    )
    {
        var closed = set.In(LeadTab.Closed);
        long? since = countsAll
            ? null
            : await set
                .Sessions.Db.Leads.Where(l => l.ClosedTicks != null)
                .OrderByDescending(l => l.ClosedTicks)
                .Select(l => l.ClosedTicks)
                .Skip(LeadCounts.ClosedLookedAt)
                .FirstOrDefaultAsync(cancellationToken);
        return since is { } ticks
            ? (await closed.CountAsync(l => l.ClosedTicks > ticks, cancellationToken), true)
            : (await closed.CountAsync(cancellationToken), false);
    }
}
