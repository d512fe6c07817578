namespace SchedulingPro.Core.Reporting;

/// <summary>A span of time in which a zone keeps one offset from UTC.</summary>
/// <param name="From">Begin (UTC).</param>
/// <param name="To">End (UTC, exclusive).</param>
/// <param name="Offset">Local time less UTC.</param>
internal readonly record struct ZoneOffset(DateTime From, DateTime To, TimeSpan Offset);
