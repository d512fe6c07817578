using System.Globalization;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace SchedulingPro.Core.Ingestion.Upstream.Client;

/// <summary>What happens to calls that fail: repeats for what may pass, and a rest for an account where nothing does.</summary>
internal sealed class UpstreamResilience
{
    private const int FailuresBeforeRest = 10;
    private static readonly ResiliencePropertyKey<CallCounter> CounterKey = new("counter");

    private readonly UpstreamPatience patience;
    private readonly ResiliencePipeline pipeline;
    private UpstreamException? lastFailure;

    internal UpstreamResilience(string connection, UpstreamPatience patience, UpstreamMeter meter, TimeProvider clock)
    {
        this.patience = patience;
        var builder = new ResiliencePipelineBuilder { TimeProvider = clock };
        if (patience.Retries > 0)
        {
            builder.AddRetry(Retry(connection, meter));
        }

        pipeline = builder.AddCircuitBreaker(Breaker()).Build();
    }

    /// <summary>
    /// Does <paramref name="work"/>, again where it failed in a way that may pass. Throws <see cref="UpstreamException"/> when
    /// it failed for good, or when calls rest.
    /// </summary>
    internal async Task<T> RunAsync<T>(
        CallCounter counter,
        Func<CancellationToken, Task<T>> work,
        CancellationToken cancellationToken
    )
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(CounterKey, counter);
        try
        {
            return await pipeline.ExecuteAsync(
                static async (context, work) => await work(context.CancellationToken),
                context,
                work
            );
        }
        catch (BrokenCircuitException rest)
        {
            throw Resting(rest);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private RetryStrategyOptions Retry(string connection, UpstreamMeter meter) =>
        new()
        {
            MaxRetryAttempts = patience.Retries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = patience.BackOff,
            MaxDelay = UpstreamLimits.LongestBackOff,
            ShouldHandle = arguments =>
                ValueTask.FromResult(
                    arguments.Outcome.Exception is UpstreamException { MayPass: true } failure
                        && !(failure.RetryAfter > patience.LongestWait)
                ),
            // Null leaves the pause to the back-off.
            DelayGenerator = arguments =>
                ValueTask.FromResult((arguments.Outcome.Exception as UpstreamException)?.RetryAfter),
            OnRetry = arguments =>
            {
                meter.Retried(connection);
                if (arguments.Context.Properties.TryGetValue(CounterKey, out var counter))
                {
                    counter.Repeated();
                }

                return default;
            },
        };

    private CircuitBreakerStrategyOptions Breaker() =>
        new()
        {
            FailureRatio = 0.9,
            MinimumThroughput = FailuresBeforeRest,
            SamplingDuration = TimeSpan.FromMinutes(1),
            BreakDuration = patience.Rest,
            ShouldHandle = arguments =>
            {
                if (arguments.Outcome.Exception is UpstreamException { MayPass: true } failure)
                {
                    lastFailure = failure;
                    // An account that is asked too often answers well; it must be asked less, which pace and Retry-After see to.
                    return ValueTask.FromResult(failure.Problem != UpstreamProblem.Throttled);
                }

                return ValueTask.FromResult(false);
            },
        };

    private UpstreamException Resting(BrokenCircuitException rest)
    {
        var seconds = Math.Ceiling((rest.RetryAfter ?? patience.Rest).TotalSeconds);
        var cause = lastFailure;
        return new(
            UpstreamProblem.Resting,
            string.Create(
                CultureInfo.InvariantCulture,
                $"So many calls failed that no more are sent for {seconds:0} s.{(cause is null ? "" : " The last one: " + cause.Message)}"
            ),
            cause?.Advice
                ?? "Nothing needs to be done if it passes; if it does not, look at the upstream's status page.",
            rest
        )
        {
            Status = cause?.Status,
        };
    }
}
