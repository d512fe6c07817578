namespace SchedulingPro.Core.Ingestion.Upstream.Sync;

/// <summary>A half-open span of upstream's time. Bounds lie on whole milliseconds, so that no database rounds them.</summary>
/// <param name="From">First instant inside (UTC); null: without a beginning.</param>
/// <param name="To">First instant after it (UTC).</param>
internal readonly record struct SyncWindow(DateTime? From, DateTime To)
{
    /// <summary>The shortest window that is still split.</summary>
    internal static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);

    internal bool IsShortest => From is { } from && To - from <= Shortest;

    /// <summary>The instant without what is less than a millisecond.</summary>
    internal static DateTime Floor(DateTime utc) => utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMillisecond));

    /// <summary>Parts of about equal length, oldest first; at least two of a window that can be split.</summary>
    internal IEnumerable<SyncWindow> Split(int parts)
    {
        var from = From!.Value;
        var step = Floor(new DateTime((To - from).Ticks / parts, DateTimeKind.Utc)).Ticks;
        var length = TimeSpan.FromTicks(Math.Max(step, Shortest.Ticks));
        while (To - from > length)
        {
            yield return new(from, from + length);
            from += length;
        }

        yield return new(from, To);
    }
}
