using SchedulingPro.Core.Ingestion;

namespace SchedulingPro.Dashboard.Features.Sync;

/// <summary>Lets open pages hear of what other processes of the same database changed.</summary>
internal sealed class ChangeRelayWorker(ChangeRelay relay) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.Run(() => relay.RunAsync(stoppingToken), stoppingToken);
}
