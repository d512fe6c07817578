using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Ingestion.Files;

/// <summary>Tidies up after a program that ended in the middle of imports. Call once at the start.</summary>
public sealed class ImportRecovery(
    IDbContextFactory<SchedulingDbContext> contexts,
    ImportFolder folder,
    TimeProvider clock
)
{
    private static readonly TimeSpan KeepFiles = TimeSpan.FromDays(7);

    /// <summary>
    /// Marks runs that no process reads any more as interrupted, and removes uploaded files that nobody came back to within a
    /// week: they hold personal data. Returns how many runs were marked.
    /// </summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var open = await db
            .ImportRuns.Where(r => r.State == ImportState.Queued || r.State == ImportState.Running)
            .ToListAsync(cancellationToken);
        var marked = 0;
        foreach (var run in open)
        {
            await using var claim = folder.Claim(run.Id);
            if (claim is null)
            {
                continue;
            }

            run.State = ImportState.Interrupted;
            run.Error = "The program ended while this file was being read. Run it again: nothing is lost or doubled.";
            run.FinishedOn = now;
            marked++;
        }

        await db.SaveChangesAsync(cancellationToken);
        var before = now - KeepFiles;
        var old = await db
            .ImportRuns.Where(r =>
                r.CreatedOn < before && r.State != ImportState.Queued && r.State != ImportState.Running
            )
            .Select(r => r.Id)
            .ToListAsync(cancellationToken);
        old.Where(id => File.Exists(folder.Source(id))).ToList().ForEach(folder.DeleteSource);
        return marked;
    }
}
