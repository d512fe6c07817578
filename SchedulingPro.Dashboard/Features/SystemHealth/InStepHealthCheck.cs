using Microsoft.Extensions.Diagnostics.HealthChecks;
using SchedulingPro.Core.Ingestion.Upstream.Sync;

namespace SchedulingPro.Dashboard.Features.SystemHealth;

/// <summary>
/// In step means: every connection that is not paused had a complete pass lately, or reads its history and gets on. Beside
/// "ready", because a server whose upstream is away still serves what it has.
/// </summary>
internal sealed class InStepHealthCheck(SyncStatusQuery status) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            return await status.IsInStepAsync(cancellationToken)
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("out of step");
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("unreachable", error);
        }
    }
}
