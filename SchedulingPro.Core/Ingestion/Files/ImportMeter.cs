using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Ingestion.Files;

/// <summary>Tells pages at every batch, and the run's row at most twice a second, how an import gets on.</summary>
internal sealed class ImportMeter(
    ImportRun run,
    IDbContextFactory<SchedulingDbContext> contexts,
    ImportProgressFeed feed,
    TimeProvider clock
)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);
    private readonly long started = clock.GetTimestamp();
    private long written = clock.GetTimestamp();

    internal async Task ReportAsync(ImportCounts counts, long position, CancellationToken cancellationToken)
    {
        run.BytesRead = Math.Min(position, run.FileSize);
        run.New = counts.New;
        run.Changed = counts.Changed;
        run.Unchanged = counts.Unchanged;
        run.Older = counts.Older;
        run.Rejected = counts.Rejected;
        feed.Publish(
            new(run.Id, ImportState.Running, run.BytesRead, run.FileSize, counts, clock.GetElapsedTime(started))
        );
        if (clock.GetElapsedTime(written) < Interval)
        {
            return;
        }

        written = clock.GetTimestamp();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db
            .ImportRuns.Where(r => r.Id == run.Id)
            .ExecuteUpdateAsync(
                r =>
                    r.SetProperty(x => x.BytesRead, run.BytesRead)
                        .SetProperty(x => x.New, run.New)
                        .SetProperty(x => x.Changed, run.Changed)
                        .SetProperty(x => x.Unchanged, run.Unchanged)
                        .SetProperty(x => x.Older, run.Older)
                        .SetProperty(x => x.Rejected, run.Rejected),
                cancellationToken
            );
    }
}
