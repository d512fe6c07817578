using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Core.Ingestion.Demo;
using SchedulingPro.Core.Ingestion.Files;
using SchedulingPro.Core.Ingestion.Upstream;
using SchedulingPro.Core.Ingestion.Upstream.Client;
using SchedulingPro.Core.Ingestion.Upstream.Connections;
using SchedulingPro.Core.Ingestion.Upstream.Sync;
using SchedulingPro.Core.Ingestion.Webhooks;
using SchedulingPro.Core.Schedulers;

namespace SchedulingPro.Core.Ingestion;

internal static class IngestionServices
{
    /// <summary>Everything that brings sessions and schedulers in.</summary>
    internal static IServiceCollection AddIngestion(this IServiceCollection services)
    {
        services.AddSingleton<SessionChangeFeed>();
        services.AddSingleton<ChangeRelay>();
        services.AddSingleton<SessionIngestor>();
        services.AddSingleton<SchedulerIngestor>();
        services.AddSingleton<ImportFolder>();
        services.AddSingleton<ImportProgressFeed>();
        services.AddSingleton<ImportRuns>();
        services.AddSingleton<ImportRecovery>();
        services.AddSingleton<ImportTargetsQuery>();
        services.AddSingleton<FileImporter>();
        services.AddSingleton<DemoData>();
        services.AddSingleton<DemoOrder>();
        services.AddSingleton<ConnectionSecrets>();
        services.AddSingleton<ConnectionTrial>();
        services.AddSingleton<UpstreamConnectionEditor>();
        services.AddSingleton<UpstreamConnectionListQuery>();
        services.AddSingleton<UpstreamRouters>();
        services.AddUpstreamClient();
        services.AddUpstreamSync();
        services.AddWebhooks();
        services.AddSingleton<UnreadableSessionQuery>();
        return services;
    }
}
