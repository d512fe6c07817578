using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Components;

/// <summary>A clock that stands still, whose timers ring when the test says so.</summary>
internal sealed class ManualClock : TimeProvider
{
    private readonly List<Timer> timers = [];

    /// <summary>How many timers wait to ring.</summary>
    public int Waiting => timers.Count(timer => timer.IsSet);

    /// <summary>How long the timer that was set last waits.</summary>
    public TimeSpan Due { get; private set; }

    public override DateTimeOffset GetUtcNow() => TestClock.Start;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(() => callback(state), due => Due = due) { IsSet = dueTime != Timeout.InfiniteTimeSpan };
        timers.Add(timer);
        return timer;
    }

    /// <summary>Rings every timer that waits.</summary>
    public void Ring()
    {
        foreach (var timer in timers.Where(timer => timer.IsSet).ToList())
        {
            timer.IsSet = false;
            timer.Ring();
        }
    }

    private sealed class Timer(Action ring, Action<TimeSpan> set) : ITimer
    {
        public bool IsSet { get; set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            IsSet = dueTime != Timeout.InfiniteTimeSpan;
            if (IsSet)
                set(dueTime);
            return true;
        }

        public void Dispose() => IsSet = false;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
