namespace SchedulingPro.Core.Ingestion.Upstream.Client;

/// <summary>
/// Keeps calls apart: at most so many begin within any second. A call that comes too early is given the next free instant and
/// waits for it, in the order of asking; none fails. The platform's limiters are not used because they measure time by
/// themselves, and tests set the clock.
/// </summary>
internal sealed class CallPace(int callsPerSecond, TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly DateTimeOffset[] last = new DateTimeOffset[callsPerSecond];
    private DateTimeOffset held;
    private int next;

    /// <summary>Returns when the call may begin.</summary>
    internal async Task WaitAsync(CancellationToken cancellationToken)
    {
        TimeSpan wait;
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var free = last[next] == default ? now : last[next] + TimeSpan.FromSeconds(1);
            var turn = Later(Later(now, free), held);

            // A clock that was set back must not stop calls for hours.
            turn = turn - now > UpstreamLimits.LongestWait ? now : turn;
            last[next] = turn;
            next = (next + 1) % last.Length;
            wait = turn - now;
        }

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    /// <summary>No call begins before <paramref name="wait"/> is over: the upstream asked for it.</summary>
    internal void Hold(TimeSpan wait)
    {
        lock (gate)
        {
            held = Later(held, clock.GetUtcNow() + wait);
        }
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
