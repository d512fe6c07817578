using SchedulingPro.Core.Ingestion;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Features.Sync;

/// <summary>Lets open pages hear of what other processes of the same database changed.</summary>
internal sealed class ChangeRelayWorker(IHostApplicationLifetime lifetime, ChangeRelay relay) : ServingWorker(lifetime)
{
    protected override Task WorkAsync(CancellationToken stoppingToken) => relay.RunAsync(stoppingToken);
}
