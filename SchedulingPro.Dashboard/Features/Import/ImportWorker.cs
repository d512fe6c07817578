using SchedulingPro.Core.Ingestion.Files;

namespace SchedulingPro.Dashboard.Features.Import;

/// <summary>Reads uploaded files one after the other, whether somebody looks on or not.</summary>
internal sealed partial class ImportWorker(
    ImportQueue queue,
    FileImporter importer,
    ImportRecovery recovery,
    ILogger<ImportWorker> log
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await recovery.RunAsync(stoppingToken);
            await foreach (var runId in queue.ReadAllAsync(stoppingToken))
                await ReadAsync(runId, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends; runs that wait are found again at the next start.
        }
    }

    private async Task ReadAsync(int runId, CancellationToken stoppingToken)
    {
        try
        {
            await importer.RunAsync(runId, null, queue.StopOf(runId), stoppingToken);
        }
        catch (Exception error) when (!stoppingToken.IsCancellationRequested)
        {
            // One import that cannot even be begun must not keep the others waiting for ever.
            LogNotRun(error, runId);
        }
        finally
        {
            queue.Forget(runId);
        }
    }

    [LoggerMessage(LogLevel.Error, "Import {RunId} could not be run")]
    private partial void LogNotRun(Exception error, int runId);
}
