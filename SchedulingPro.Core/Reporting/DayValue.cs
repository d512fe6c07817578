namespace SchedulingPro.Core.Reporting;

/// <summary>A count of one local day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Value">The count.</param>
public readonly record struct DayValue(DateOnly Date, double Value);
