using SchedulingPro.Core.Ingestion;

namespace SchedulingPro.Dashboard.Components.Live;

/// <summary>
/// Tells a page that sessions changed, at most once in <see cref="Pause"/> and never while it is still catching up with the
/// last change, so that an import of a million rows does not keep a page counting.
/// </summary>
internal sealed class LiveUpdates : IDisposable
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly Func<Task> catchUp;
    private readonly IDisposable subscription;
    private readonly ITimer timer;
    private bool changed;
    private bool busy;

    public LiveUpdates(SessionChangeFeed feed, TimeProvider clock, Func<Task> catchUp)
    {
        this.catchUp = catchUp;
        timer = clock.CreateTimer(_ => CatchUp(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        subscription = feed.Subscribe(_ => Note());
    }

    public void Dispose()
    {
        subscription.Dispose();
        timer.Dispose();
    }

    private void Note()
    {
        lock (gate)
        {
            if (!changed && !busy)
            {
                timer.Change(Pause, Timeout.InfiniteTimeSpan);
            }

            changed = true;
        }
    }

    private async void CatchUp()
    {
        lock (gate)
        {
            (changed, busy) = (false, true);
        }

        try
        {
            await catchUp();
        }
        catch (ObjectDisposedException)
        {
            // The page was left meanwhile.
        }

        lock (gate)
        {
            busy = false;
            if (changed)
            {
                timer.Change(Pause, Timeout.InfiniteTimeSpan);
            }
        }
    }
}
