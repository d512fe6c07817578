using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using SchedulingPro.Dashboard.Security;

namespace SchedulingPro.Dashboard.Api.Limits;

/// <summary>
/// Token requests in a minute that name one client. Counted by client and network, so that a stranger who knows a client id
/// cannot keep its owner out; asked by the endpoint, because the client stands in the body.
/// </summary>
internal sealed class ApiTokenClientLimit(IOptions<ApiLimitOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<(string ClientId, string Network)> limiter = PartitionedRateLimiter.Create<
        (string ClientId, string Network),
        (string ClientId, string Network)
    >(caller =>
        RateLimitPartition.GetTokenBucketLimiter(caller, _ => ApiTokenLimit.PerMinute(options.Value.TokensPerMinute))
    );

    /// <summary>Counts one request, and says when to come again if it was one too many.</summary>
    public bool Allows(HttpContext context, string clientId, out TimeSpan retryAfter)
    {
        // What is longer than any client id would only take memory.
        var id = clientId.Length <= 64 ? clientId : "";
        using var lease = limiter.AttemptAcquire((id, CallerNetwork.Of(context)));
        retryAfter = lease.IsAcquired ? TimeSpan.Zero : ApiTokenLimit.RetryAfter(lease);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
