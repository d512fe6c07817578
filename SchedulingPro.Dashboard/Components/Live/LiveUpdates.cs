using SchedulingPro.Core.Ingestion;

namespace SchedulingPro.Dashboard.Components.Live;

/// <summary>
/// Tells a page that sessions changed: almost at once after a quiet while, so that a lead is seen within the second, and in a
/// burst with pauses, never while the page is still catching up with the last change. A page whose questions are dear asks
/// less often, so that an import of a million rows does not keep it counting.
/// </summary>
internal sealed class LiveUpdates : IDisposable
{
    /// <summary>Gathers what belongs together, such as the rows of one batch.</summary>
    public static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(100);

    /// <summary>The least from the end of one catching up to the next.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    // Of its time, a page spends at most a fifth on catching up.
    private const int RestingFactor = 4;

    private readonly Lock gate = new();
    private readonly TimeProvider clock;
    private readonly Func<Task> catchUp;
    private readonly IDisposable subscription;
    private readonly ITimer timer;
    private DateTimeOffset restUntil;
    private bool changed;
    private bool busy;

    /// <summary>Without <paramref name="concerns"/>: whatever changes sessions or schedulers, not what only changes leads.</summary>
    public LiveUpdates(
        SessionChangeFeed feed,
        TimeProvider clock,
        Func<Task> catchUp,
        Func<SessionChanges, bool>? concerns = null
    )
    {
        (this.clock, this.catchUp) = (clock, catchUp);
        concerns ??= changes => !changes.IsOnlyLeads;
        timer = clock.CreateTimer(_ => CatchUp(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        subscription = feed.Subscribe(changes =>
        {
            if (concerns(changes))
            {
                Note();
            }
        });
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
                SetTimer();
            }

            changed = true;
        }
    }

    private void SetTimer()
    {
        var rest = restUntil - clock.GetUtcNow();
        timer.Change(rest > Gathering ? rest : Gathering, Timeout.InfiniteTimeSpan);
    }

    private async void CatchUp()
    {
        lock (gate)
        {
            (changed, busy) = (false, true);
        }

        var begun = clock.GetUtcNow();
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
            var ended = clock.GetUtcNow();
            var rest = (ended - begun) * RestingFactor;
            restUntil = ended + (rest > Pause ? rest : Pause);
            busy = false;
            if (changed)
            {
                SetTimer();
            }
        }
    }
}
