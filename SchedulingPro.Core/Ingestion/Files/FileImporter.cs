using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Schedulers;

namespace SchedulingPro.Core.Ingestion.Files;

/// <summary>
/// Runs imports of files, one at a time in a process; others wait. Two processes may import at once: each batch takes the
/// database's write lock. Batches are whole or not there, so a run may stop anywhere and be run again without loss or doubles.
/// </summary>
public sealed partial class FileImporter(
    IDbContextFactory<SchedulingDbContext> contexts,
    SessionIngestor sessions,
    SchedulerIngestor schedulers,
    ImportFolder folder,
    ImportProgressFeed feed,
    TimeProvider clock,
    ILogger<FileImporter> log
)
{
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>
    /// Reads the file of run <paramref name="runId"/>: the uploaded one, or <paramref name="path"/>. Ends without an
    /// exception whatever happens to the file or the database; the returned run says how it went.
    /// <paramref name="cancel"/> is a person's wish to stop, <paramref name="stopping"/> the program's end.
    /// </summary>
    public async Task<ImportRun> RunAsync(
        int runId,
        string? path,
        CancellationToken cancel,
        CancellationToken stopping = default
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, stopping);
        var run = await LoadAsync(runId);
        try
        {
            await turn.WaitAsync(stop.Token);
        }
        catch (OperationCanceledException)
        {
            return await EndAsync(run, Stopped(stopping), null);
        }

        try
        {
            using var claim = folder.Claim(runId);
            if (claim is null)
            {
                return run;
            }

            return await ReadAsync(run, path ?? folder.Source(runId), stop.Token, stopping);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<ImportRun> ReadAsync(
        ImportRun run,
        string path,
        CancellationToken cancellationToken,
        CancellationToken stopping
    )
    {
        try
        {
            run = await StartAsync(run, cancellationToken);
            var problem = await StoreAsync(run, path, cancellationToken);
            run.BytesRead = problem is null ? run.FileSize : run.BytesRead;
            await OptimizeAsync(run, cancellationToken);
            return await EndAsync(run, problem is null ? ImportState.Finished : ImportState.Failed, problem);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return await EndAsync(run, Stopped(stopping), null);
        }
        catch (ImportFileException error)
        {
            return await EndAsync(run, ImportState.Failed, error.Message);
        }
        catch (Exception error)
        {
            if (await ExplainAsync(error) is { } known)
            {
                LogStopped(run.Id, known);
                return await EndAsync(run, ImportState.Failed, known);
            }

            LogFailed(error, run.Id);
            return await EndAsync(
                run,
                ImportState.Failed,
                "An unexpected error stopped the import; the log has the details. Everything before is imported."
            );
        }
    }

    private async Task<string?> StoreAsync(ImportRun run, string path, CancellationToken cancellationToken)
    {
        var options = ImportOptions.Parse(run.Options);
        var owners = new SessionOwnerChoice(contexts, run.TenantId, run.FileName, options);
        var source = new ImportBatchSource(path, options);
        using var rejected = new RejectedRows(folder.Rejected(run.Id));
        var writer = new ImportBatchWriter(sessions, schedulers, owners, rejected, run.TenantId);
        var meter = new ImportMeter(run, contexts, feed, clock);

        // One batch is stored while the next one is read.
        var storing = Task.CompletedTask;
        try
        {
            await foreach (var batch in source.ReadAsync(cancellationToken))
            {
                await storing;
                storing = Task.Run(() => StoreBatchAsync(batch), CancellationToken.None);
            }
        }
        finally
        {
            await storing;
        }

        return source.Truncation;

        async Task StoreBatchAsync(ImportBatch batch)
        {
            await writer.StoreAsync(batch, cancellationToken);
            await meter.ReportAsync(writer.Counts, batch.Position, cancellationToken);
        }
    }

    private async Task<ImportRun> LoadAsync(int runId)
    {
        await using var db = await contexts.CreateDbContextAsync(CancellationToken.None);
        return await db.ImportRuns.AsNoTracking().SingleAsync(r => r.Id == runId);
    }

    private async Task<ImportRun> StartAsync(ImportRun run, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        File.Delete(folder.Rejected(run.Id));
        run = await db.ImportRuns.SingleAsync(r => r.Id == run.Id, cancellationToken);
        run.State = ImportState.Running;
        run.StartedOn = clock.GetUtcNow().UtcDateTime;
        run.FinishedOn = null;
        db.AuditEntries.Add(Entry(run, AuditActions.ImportStarted, run.FileName));
        await db.SaveChangesAsync(cancellationToken);
        feed.Publish(new(run.Id, run.State, 0, run.FileSize, new(), TimeSpan.Zero));
        return run;
    }

    private async Task<ImportRun> EndAsync(ImportRun run, ImportState state, string? problem)
    {
        run.State = state;
        run.Error = problem;
        run.FinishedOn = clock.GetUtcNow().UtcDateTime;
        try
        {
            await using var db = await contexts.CreateDbContextAsync(CancellationToken.None);
            db.ImportRuns.Update(run);
            var result =
                $"{state}: {run.New} new, {run.Changed} changed, {run.Unchanged} unchanged, {run.Older} older, {run.Rejected} rejected";
            db.AuditEntries.Add(Entry(run, AuditActions.ImportFinished, $"{run.FileName}. {result}"));
            await db.SaveChangesAsync(CancellationToken.None);
            if (state == ImportState.Finished)
            {
                folder.DeleteSource(run.Id);
            }
        }
        catch (Exception error)
        {
            // The row stays as it was; the next start finds that nobody reads this file any more.
            if (await ExplainAsync(error) is { } known)
            {
                LogNotRecordedBecause(run.Id, known);
            }
            else
            {
                LogNotRecorded(error, run.Id);
            }
        }

        var counts = new ImportCounts(run.New, run.Changed, run.Unchanged, run.Older, run.Rejected);
        var elapsed = run.FinishedOn - run.StartedOn ?? TimeSpan.Zero;
        feed.Publish(new(run.Id, state, run.BytesRead, run.FileSize, counts, elapsed));
        return run;
    }

    private async Task OptimizeAsync(ImportRun run, CancellationToken cancellationToken)
    {
        if (run.New + run.Changed >= 5000)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            await db.Provider.OptimizeAsync(db, cancellationToken);
        }
    }

    /// <summary>What happened, for the one who imports; null for errors that need a programmer and so the log.</summary>
    private async Task<string?> ExplainAsync(Exception error)
    {
        await using var db = await contexts.CreateDbContextAsync(CancellationToken.None);
        return error switch
        {
            FileNotFoundException or DirectoryNotFoundException => "The file is not there any more. Upload it again.",
            UnauthorizedAccessException => "The file may not be read by this program. Check its owner and rights.",
            IOException io => $"Reading the file or writing the data folder failed: {io.Message}",
            _ => db.Provider.Explain(error),
        };
    }

    private AuditEntry Entry(ImportRun run, string action, string details) =>
        new()
        {
            At = clock.GetUtcNow().UtcDateTime,
            UserId = ImportOptions.Parse(run.Options).UserId,
            Actor = run.Actor,
            Action = action,
            SubjectKind = "import",
            SubjectId = run.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Details = details,
        };

    private static ImportState Stopped(CancellationToken stopping) =>
        stopping.IsCancellationRequested ? ImportState.Interrupted : ImportState.Cancelled;

    [LoggerMessage(Level = LogLevel.Error, Message = "Import {RunId} failed")]
    private partial void LogFailed(Exception error, int runId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Import {RunId} failed: {Reason}")]
    private partial void LogStopped(int runId, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The end of import {RunId} could not be recorded: {Reason}")]
    private partial void LogNotRecordedBecause(int runId, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The end of import {RunId} could not be recorded")]
    private partial void LogNotRecorded(Exception error, int runId);
}
