using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Ingestion;

/// <summary>
/// Brings changes that other processes of the same database made (another node, an import on the command line) to this
/// process's <see cref="SessionChangeFeed"/>. Rows are numbered, so that nothing is missed when waking fails for a while.
/// </summary>
public sealed partial class ChangeRelay(
    IDbContextFactory<SchedulingDbContext> contexts,
    SessionChangeFeed feed,
    TimeProvider clock,
    ILogger<ChangeRelay> log
)
{
    /// <summary>How long rows are kept: longer than any process is out of reach before it reads everything anew anyway.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan TidyEvery = TimeSpan.FromMinutes(1);
    private long tidied;

    /// <summary>Listens until cancelled. What the database refuses is logged and tried again.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        long? seen = null;
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                seen = await ListenAsync(seen, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                LogLost(error);
                await Task.Delay(AfterFailure, clock, cancellationToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<long> ListenAsync(long? seen, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var last = seen ?? await db.StoredChanges.MaxAsync(c => (long?)c.Id, cancellationToken) ?? 0;
        await foreach (var _ in db.Provider.WatchChangesAsync(db, clock, cancellationToken))
        {
            last = await RelayAsync(last, cancellationToken);
            await TidyAsync(cancellationToken);
        }

        return last;
    }

    private async Task<long> RelayAsync(long last, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await db
            .StoredChanges.AsNoTracking()
            .Where(c => c.Id > last)
            .OrderBy(c => c.Id)
            .ToListAsync(cancellationToken);
        foreach (var others in rows.Where(r => r.Writer != feed.Writer).GroupBy(r => r.TenantId))
        {
            feed.Publish(
                new(others.Key, [.. others.SelectMany(Owners)], others.Sum(r => r.New), others.Sum(r => r.Changed))
                {
                    Leads = others.Sum(r => r.Leads),
                }
            );
        }

        return rows.Count > 0 ? rows[^1].Id : last;
    }

    private async Task TidyAsync(CancellationToken cancellationToken)
    {
        if (tidied != 0 && clock.GetElapsedTime(tidied) < TidyEvery)
        {
            return;
        }

        tidied = clock.GetTimestamp();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var before = clock.GetUtcNow().UtcDateTime - Kept;
        if (await db.StoredChanges.AnyAsync(c => c.At < before, cancellationToken))
        {
            // The newest row stays: were all removed, numbers could begin anew and listeners would wait for higher ones.
            var newest = await db.StoredChanges.MaxAsync(c => c.Id, cancellationToken);
            await db.StoredChanges.Where(c => c.At < before && c.Id < newest).ExecuteDeleteAsync(cancellationToken);
        }
    }

    private static IEnumerable<int> Owners(StoredChange change) =>
        change
            .OwnerKeys.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(k => int.Parse(k, CultureInfo.InvariantCulture));

    [LoggerMessage(LogLevel.Warning, "Changes of other processes cannot be watched at the moment; trying again")]
    private partial void LogLost(Exception error);
}
