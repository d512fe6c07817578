using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using SchedulingPro.Core.Ingestion.Webhooks;
using SchedulingPro.Dashboard.Security;

namespace SchedulingPro.Dashboard.Features.Webhooks;

/// <summary>
/// Keeps a network from having us check bad signatures without end. Only refused webhooks count, so that a sender whose
/// signatures are good is never slowed down, however much it sends.
/// </summary>
internal sealed class WebhookRefusals(IOptions<WebhookOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(network =>
        RateLimitPartition.GetTokenBucketLimiter(
            network,
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = options.Value.RefusedPerMinute,
                TokensPerPeriod = Math.Max(1, options.Value.RefusedPerMinute / 60),
                ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1, 60 / options.Value.RefusedPerMinute)),
            }
        )
    );

    /// <summary>Whether the caller's network was refused too often of late.</summary>
    public bool AreTooMany(HttpContext context) =>
        limiter.GetStatistics(CallerNetwork.Of(context)) is { CurrentAvailablePermits: 0 };

    /// <summary>Counts one.</summary>
    public void Note(HttpContext context) => limiter.AttemptAcquire(CallerNetwork.Of(context)).Dispose();

    public void Dispose() => limiter.Dispose();
}
