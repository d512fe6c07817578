using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Core.Ingestion.Upstream.Connections;
using SchedulingPro.Core.Ingestion.Upstream.Sync;

namespace SchedulingPro.Core.Ingestion.Upstream;

internal static class UpstreamServices
{
    /// <summary>Everything that keeps this product in step with upstream accounts. Steps run in the order in which they stand here.</summary>
    internal static IServiceCollection AddUpstreamSync(this IServiceCollection services)
    {
        services.AddOptions<UpstreamOptions>();
        services.AddSingleton<ConnectionDirectory>();
        services.AddSingleton<SyncMetrics>();
        services.AddSingleton<SyncRunner>();
        services.AddSingleton<SyncControl>();
        services.AddSingleton<SyncStatusQuery>();
        services.AddSingleton<SyncSchedule>();
        return services;
    }
}
