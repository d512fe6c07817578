using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Core.Schedulers.Administration;
using SchedulingPro.Core.Schedulers.Installation;
using SchedulingPro.Core.Schedulers.Listing;
using SchedulingPro.Core.Sessions.Meanings;

namespace SchedulingPro.Core.Schedulers;

/// <summary>Registers the queries and commands about companies, schedulers, routers and the words of sources.</summary>
internal static class SchedulerServices
{
    internal static IServiceCollection AddSchedulers(this IServiceCollection services)
    {
        services.AddSingleton<SchedulerListQuery>();
        services.AddSingleton<SchedulerContentQuery>();
        services.AddSingleton<SchedulerDetailQuery>();
        services.AddSingleton<SchedulerHistoryQuery>();
        services.AddSingleton<InstallKeyAccess>();
        services.AddSingleton<DataApiKeys>();
        services.AddSingleton<CompanyAdminQuery>();
        services.AddSingleton<CompanyEditor>();
        services.AddSingleton<SchedulerEditor>();
        services.AddSingleton<RouterEditor>();
        services.AddSingleton<DefaultScheduler>();
        services.AddSingleton<DataApiKeyRotation>();
        services.AddSingleton<TenantEditor>();
        services.AddSingleton<VocabularyListQuery>();
        services.AddSingleton<MeaningEditor>();
        services.AddSingleton<MeaningUpdate>();
        services.AddOptions<EmbedOptions>();
        return services;
    }
}
