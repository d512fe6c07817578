using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Ingestion.Upstream.Sync;

namespace SchedulingPro.Core.Names;

internal static class NamesServices
{
    /// <summary>Names behind ids: the store, what reads them from the account, and what shows them.</summary>
    internal static IServiceCollection AddNames(this IServiceCollection services)
    {
        services.AddSingleton<ServedZipQuery>();
        services.TryAddSingleton<AuditLog>();
        services.AddSingleton<NameStore>();
        services.AddSingleton<NameListQuery>();
        services.AddSingleton<ISyncStep, NamesStep>();
        return services;
    }
}
