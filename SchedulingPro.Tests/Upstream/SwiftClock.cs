using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Upstream;

/// <summary>
/// A clock on which waiting costs nothing: a pause is over at once, and the clock has moved by it. Time limits do not run out
/// by themselves; <see cref="RunOut"/> ends those that are set.
/// </summary>
internal sealed class SwiftClock : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<Limit> limits = [];
    private readonly List<TimeSpan> waited = [];
    private DateTime now = TestClock.Start;

    /// <summary>The pauses that were made, in order.</summary>
    public IReadOnlyList<TimeSpan> Waited
    {
        get
        {
            lock (gate)
            {
                return [.. waited];
            }
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public void Advance(TimeSpan time)
    {
        lock (gate)
        {
            now += time;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var limit = new Limit(this, callback, state);
        if (state is CancellationTokenSource || dueTime == Timeout.InfiniteTimeSpan)
        {
            limit.Change(dueTime, period);
            return limit;
        }

        lock (gate)
        {
            now += dueTime;
            waited.Add(dueTime);
        }

        ThreadPool.QueueUserWorkItem(_ => callback(state));
        return limit;
    }

    /// <summary>Ends every time limit that is set.</summary>
    public void RunOut()
    {
        List<Limit> set;
        lock (gate)
        {
            set = [.. limits];
            limits.Clear();
        }

        set.ForEach(limit => limit.RunOut());
    }

    private sealed class Limit(SwiftClock clock, TimerCallback callback, object? state) : ITimer
    {
        public void RunOut() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                clock.limits.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    clock.limits.Add(this);
                }
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock.gate)
            {
                clock.limits.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
