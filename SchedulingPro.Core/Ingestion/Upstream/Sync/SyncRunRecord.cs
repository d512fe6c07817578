using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion.Upstream.Client;

namespace SchedulingPro.Core.Ingestion.Upstream.Sync;

/// <summary>The row of a pass: begun, kept up to date for pages, ended.</summary>
internal sealed class SyncRunRecord(IDbContextFactory<SchedulingDbContext> contexts, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(14);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Begins a row; those that a process which was killed left running are marked, old ones removed.</summary>
    internal async Task<long> BeginAsync(int connectionId, SyncTrigger trigger, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var now = Now;
        await db
            .SyncRuns.Where(r => r.ConnectionId == connectionId && r.State == SyncRunState.Running)
            .ExecuteUpdateAsync(
                r =>
                    r.SetProperty(x => x.State, SyncRunState.Interrupted)
                        .SetProperty(x => x.FinishedOn, x => x.UpdatedOn)
                        .SetProperty(x => x.Step, (string?)null),
                cancellationToken
            );
        var before = now - Kept;
        await db
            .SyncRuns.Where(r => r.ConnectionId == connectionId && r.StartedOn < before)
            .ExecuteDeleteAsync(cancellationToken);
        var run = new SyncRun
        {
            ConnectionId = connectionId,
            Trigger = trigger,
            StartedOn = now,
            UpdatedOn = now,
        };
        db.SyncRuns.Add(run);
        await db.SaveChangesAsync(cancellationToken);
        return run.Id;
    }

    /// <summary>Writes what was counted; with a state, also the end.</summary>
    internal async Task WriteAsync(
        long runId,
        SyncCounts.Snapshot counts,
        UpstreamCalls calls,
        SyncRunState state,
        string? error,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var run = await db.SyncRuns.FirstOrDefaultAsync(r => r.Id == runId, cancellationToken);
        if (run is null)
        {
            // The connection was removed meanwhile.
            return;
        }

        var now = Now;
        run.State = state;
        run.UpdatedOn = now;
        run.FinishedOn = state == SyncRunState.Running ? null : now;
        run.Step = state == SyncRunState.Running ? counts.Step : null;
        run.Error = error;
        run.IsBackfill = counts.IsBackfill;
        run.Expected = counts.Expected;
        run.Backfilled = counts.Backfilled;
        run.Pages = counts.Pages;
        run.New = counts.New;
        run.Changed = counts.Changed;
        run.Unchanged = counts.Unchanged;
        run.Rejected = counts.Rejected;
        run.Calls = calls.Sent;
        run.Repeated = calls.Repeated;
        await db.SaveChangesAsync(cancellationToken);
    }
}
