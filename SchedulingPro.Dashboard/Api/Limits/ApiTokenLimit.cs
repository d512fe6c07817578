using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using SchedulingPro.Dashboard.Security;

namespace SchedulingPro.Dashboard.Api.Limits;

/// <summary>Token requests of a network in a minute: against guessing on many clients.</summary>
internal sealed class ApiTokenLimit(IOptions<ApiLimitOptions> options) : IRateLimiterPolicy<string>
{
    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected =>
        static (rejected, _) => new(ApiLimitAnswer.WriteAsync(rejected.HttpContext, RetryAfter(rejected.Lease)));

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) =>
        RateLimitPartition.GetTokenBucketLimiter(
            CallerNetwork.Of(httpContext),
            _ => PerMinute(options.Value.TokensPerMinuteAndNetwork)
        );

    /// <summary>So many at once, and after that one whenever its share of the minute has passed.</summary>
    public static TokenBucketRateLimiterOptions PerMinute(int number) =>
        new()
        {
            TokenLimit = Math.Max(1, number),
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / Math.Max(1, number),
        };

    public static TimeSpan RetryAfter(RateLimitLease lease) =>
        lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromMinutes(1);
}
