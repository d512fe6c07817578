using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Core.Ingestion.Upstream.Sync;

namespace SchedulingPro.Core.Reconciliation;

internal static class ReconciliationServices
{
    /// <summary>Reading upstream's own figures, and comparing ours with them.</summary>
    internal static IServiceCollection AddReconciliation(this IServiceCollection services)
    {
        services.AddSingleton<ISyncStep, SnapshotStep>();
        services.AddSingleton<ReconciliationQuery>();
        return services;
    }
}
