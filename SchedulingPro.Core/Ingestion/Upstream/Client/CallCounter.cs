namespace SchedulingPro.Core.Ingestion.Upstream.Client;

/// <summary>Counts what one client asks; calls may run side by side.</summary>
internal sealed class CallCounter
{
    private long sent;
    private long repeated;
    private long throttled;
    private long clockTicks;
    private volatile bool hasSeenClock;

    internal UpstreamCalls Calls =>
        new(Interlocked.Read(ref sent), Interlocked.Read(ref repeated), Interlocked.Read(ref throttled));

    internal TimeSpan ClockDifference => new(Interlocked.Read(ref clockTicks));

    /// <summary>Whether an answer said what time it is there.</summary>
    internal bool HasSeenClock => hasSeenClock;

    internal void Sent() => Interlocked.Increment(ref sent);

    internal void Repeated() => Interlocked.Increment(ref repeated);

    internal void Throttled() => Interlocked.Increment(ref throttled);

    /// <summary>Takes down what an answer says of the upstream's clock.</summary>
    internal void Saw(DateTimeOffset upstream, DateTimeOffset here)
    {
        // The header has whole seconds, and the answer took its time: less than two seconds say nothing.
        hasSeenClock = true;
        var difference = upstream - here;
        Interlocked.Exchange(ref clockTicks, difference.Duration() < TimeSpan.FromSeconds(2) ? 0 : difference.Ticks);
    }
}
