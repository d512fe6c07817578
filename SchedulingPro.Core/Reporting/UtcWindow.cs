namespace SchedulingPro.Core.Reporting;

/// <summary>A half-open span of time in UTC: from inclusive, to exclusive.</summary>
/// <param name="From">First instant inside (UTC).</param>
/// <param name="To">First instant after it (UTC).</param>
public readonly record struct UtcWindow(DateTime From, DateTime To)
{
    /// <summary>Length; negative windows hold nothing.</summary>
    public TimeSpan Length => To - From;
}
