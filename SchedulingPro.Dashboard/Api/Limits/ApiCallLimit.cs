using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using SchedulingPro.Dashboard.Security;

namespace SchedulingPro.Dashboard.Api.Limits;

/// <summary>Calls in a second: of a client, which is for one tenant, or of a network where no client is known.</summary>
internal sealed class ApiCallLimit(IOptions<ApiLimitOptions> options) : IRateLimiterPolicy<string>
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected =>
        static (rejected, _) => new(ApiLimitAnswer.WriteAsync(rejected.HttpContext, Window));

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) =>
        RateLimitPartition.GetFixedWindowLimiter(
            httpContext.Features.Get<ApiCaller>() is { } caller
                ? caller.ClientId
                : "network " + CallerNetwork.Of(httpContext),
            _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = Math.Max(1, options.Value.CallsPerSecond),
                Window = Window,
            }
        );
}
