namespace SchedulingPro.Core.Ingestion.Upstream.Sync;

/// <summary>
/// Decides the windows of a source's backfill: from the newest backwards, as long as the last ones say that a page holds.
/// The first is short, so that the office has something to work on at once.
/// </summary>
internal sealed class BackfillWindows(DateTime to, int pageSize)
{
    private static readonly TimeSpan First = TimeSpan.FromDays(1);

    // Nothing of this field is older; below it windows have no beginning any more, so that nothing is left out.
    private static readonly DateTime Oldest = new(2005, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private const double Fill = 0.8;
    private const double MostGrowth = 8;
    private const double MostShrinking = 0.05;
    private TimeSpan length = First;

    /// <summary>Everything created from here on has been read (UTC).</summary>
    internal DateTime To { get; private set; } = to;

    /// <summary>Whether nothing is left.</summary>
    internal bool IsDone { get; private set; }

    /// <summary>What upstream says is left, where it says so; a rest that fits into one page is read at once.</summary>
    internal long? Left { get; set; }

    /// <summary>Whether all that is left is older than anything this field knows: it is split without planning.</summary>
    internal bool IsAtBottom => To - Oldest < First;

    internal SyncWindow Next => IsOpen ? new(null, To) : new(SyncWindow.Floor(To - length), To);

    private bool IsOpen => Left <= pageSize * Fill || To - Oldest <= length;

    /// <summary>The window was read whole and held <paramref name="count"/> sessions.</summary>
    internal void Read(SyncWindow window, int count)
    {
        if (window.From is not { } from)
        {
            IsDone = true;
            return;
        }

        To = from;
        Left -= count;
        Scale(count == 0 ? MostGrowth : pageSize * Fill / count);
    }

    /// <summary>The window held too much for one page: <paramref name="total"/> sessions, where upstream says it. Not called at the bottom.</summary>
    internal void TooMuch(SyncWindow window, long? total)
    {
        if (window.From is null)
        {
            // More is left than was said; from here on only windows are believed.
            Left = null;
            length = length < To - Oldest ? length : (To - Oldest) / 2;
            return;
        }

        Scale(total is > 0 ? Math.Min(pageSize * Fill / total.Value, 0.5) : 0.5);
    }

    private void Scale(double factor)
    {
        var ticks = length.Ticks * Math.Clamp(factor, MostShrinking, MostGrowth);
        length = TimeSpan.FromTicks((long)Math.Clamp(ticks, SyncWindow.Shortest.Ticks, (To - Oldest).Ticks + 1d));
    }
}
