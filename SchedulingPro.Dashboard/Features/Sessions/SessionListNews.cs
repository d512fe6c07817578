using SchedulingPro.Core.Ingestion;

namespace SchedulingPro.Dashboard.Features.Sessions;

/// <summary>Tells an open list that sessions changed, at most once a second however fast they come in.</summary>
internal sealed class SessionListNews(SessionChangeFeed feed, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly Lock gate = new();
    private IDisposable? subscription;
    private ITimer? timer;
    private bool isDisposed;

    public void Listen(Func<Task> look) => subscription ??= feed.Subscribe(_ => Schedule(look));

    public void Dispose()
    {
        lock (gate)
        {
            isDisposed = true;
            subscription?.Dispose();
            timer?.Dispose();
        }
    }

    private void Schedule(Func<Task> look)
    {
        lock (gate)
        {
            if (timer is null && !isDisposed)
            {
                timer = clock.CreateTimer(_ => Fire(look), null, Pause, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private void Fire(Func<Task> look)
    {
        lock (gate)
        {
            timer?.Dispose();
            timer = null;
            if (isDisposed)
            {
                return;
            }
        }

        _ = look();
    }
}
