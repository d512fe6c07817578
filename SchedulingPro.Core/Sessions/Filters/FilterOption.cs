namespace SchedulingPro.Core.Sessions.Filters;

/// <summary>A value that a filter offers.</summary>
/// <param name="Value">The value as it stands in a <see cref="FilterTerm"/>.</param>
/// <param name="Label">Words for people.</param>
public sealed record FilterOption(string Value, string Label);
