using Microsoft.Extensions.Options;
using SchedulingPro.Core.Ingestion.Upstream;
using SchedulingPro.Core.Ingestion.Upstream.Sync;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Features.Sync;

/// <summary>
/// Keeps every connection in step: begins passes when they are due, connections beside each other. Which node does it is
/// decided by the connection's lease.
/// </summary>
internal sealed partial class SyncWorker(
    IHostApplicationLifetime lifetime,
    SyncSchedule schedule,
    SyncRunner runner,
    IOptions<UpstreamOptions> options,
    TimeProvider clock,
    ILogger<SyncWorker> log
) : ServingWorker(lifetime)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private readonly Dictionary<int, Task> running = [];

    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled)
            return;
        using var timer = new PeriodicTimer(LookEvery, clock);
        try
        {
            do
            {
                await BeginDueAsync(stoppingToken);
            } while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Passes that run hear of it themselves and leave their checkpoints.
        }

        await Task.WhenAll(running.Values);
    }

    private async Task BeginDueAsync(CancellationToken stoppingToken)
    {
        try
        {
            foreach (var (connectionId, trigger) in await schedule.DueAsync(stoppingToken))
            {
                // A pass may be over before its task stands in the list: what counts is the task itself.
                if (!running.TryGetValue(connectionId, out var pass) || pass.IsCompleted)
                    running[connectionId] = Task.Run(
                        () => RunAsync(connectionId, trigger, stoppingToken),
                        stoppingToken
                    );
            }
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFailure(error);
        }
    }

    private async Task RunAsync(int connectionId, SyncTrigger trigger, CancellationToken stoppingToken)
    {
        try
        {
            await runner.RunAsync(connectionId, trigger, isWhole: false, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends.
        }
        catch (Exception error)
        {
            LogFailure(error);
        }
    }

    [LoggerMessage(LogLevel.Error, "Sync could not be begun; it is tried again")]
    private partial void LogFailure(Exception error);
}
