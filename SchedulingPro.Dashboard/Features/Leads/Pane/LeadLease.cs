using SchedulingPro.Dashboard.Components.Live;

namespace SchedulingPro.Dashboard.Features.Leads.Pane;

/// <summary>
/// Keeps a claim alive while its lead is on a screen that is connected: about every minute, and when somebody types after a
/// while. Also paints the pane anew now and then, since ages and quiet hours go on by themselves.
/// </summary>
internal sealed class LeadLease : IDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan RenewAfter = TimeSpan.FromSeconds(60);
    private readonly TimeProvider clock;
    private readonly CircuitConnection connection;
    private readonly Func<Task> renew;
    private readonly Func<Task> paint;
    private readonly ITimer timer;
    private DateTimeOffset renewedAt;
    private bool isHeld;
    private bool isBusy;

    public LeadLease(TimeProvider clock, CircuitConnection connection, Func<Task> renew, Func<Task> paint)
    {
        (this.clock, this.connection, this.renew, this.paint) = (clock, connection, renew, paint);
        timer = clock.CreateTimer(_ => _ = BeatAsync(RenewAfter, paints: true), null, Beat, Beat);
        connection.CameUp += Note;
    }

    /// <summary>Whether there is a claim to keep alive.</summary>
    public void Watch(bool held)
    {
        if (held && !isHeld)
        {
            renewedAt = clock.GetUtcNow();
        }

        isHeld = held;
    }

    /// <summary>Somebody is at it.</summary>
    public void Note() => _ = BeatAsync(RenewAfter / 2, paints: false);

    public void Dispose()
    {
        connection.CameUp -= Note;
        timer.Dispose();
    }

    private async Task BeatAsync(TimeSpan after, bool paints)
    {
        if (!connection.IsUp || isBusy)
        {
            return;
        }

        isBusy = true;
        try
        {
            var now = clock.GetUtcNow();
            if (isHeld && now - renewedAt >= after)
            {
                renewedAt = now;
                await renew();
            }

            if (paints)
            {
                await paint();
            }
        }
        catch (ObjectDisposedException)
        {
            // The page was left meanwhile.
        }
        finally
        {
            isBusy = false;
        }
    }
}
