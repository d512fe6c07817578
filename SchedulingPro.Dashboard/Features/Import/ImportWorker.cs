using SchedulingPro.Core.Ingestion.Files;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Features.Import;

/// <summary>Reads uploaded files one after the other, whether somebody looks on or not.</summary>
internal sealed partial class ImportWorker(
    IHostApplicationLifetime lifetime,
    ImportQueue queue,
    FileImporter importer,
    ImportRecovery recovery,
    ILogger<ImportWorker> log
) : ServingWorker(lifetime)
{
    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        // Runs that wait when the program ends are found again at the next start.
        await recovery.RunAsync(stoppingToken);
        await foreach (var runId in queue.ReadAllAsync(stoppingToken))
            await ReadAsync(runId, stoppingToken);
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
