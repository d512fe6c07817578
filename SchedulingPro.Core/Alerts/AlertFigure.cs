namespace SchedulingPro.Core.Alerts;

/// <summary>A metric over a span.</summary>
/// <param name="Value">In the metric's unit; null where there is nothing to divide by, or no source.</param>
/// <param name="Sample">Engaged sessions in the span.</param>
public sealed record AlertFigure(double? Value, long Sample);
