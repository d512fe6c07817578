using Microsoft.Extensions.Diagnostics.HealthChecks;
using SchedulingPro.Core.Data.Maintenance;

namespace SchedulingPro.Dashboard.Features.SystemHealth;

/// <summary>Ready means: the database answers in time and has this program's schema.</summary>
internal sealed class DatabaseHealthCheck(DatabaseMigrator migrator) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            var state = await migrator.CompareAsync(cancellationToken);
            return state.IsCurrent ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("schema");
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("unreachable", error);
        }
    }
}
