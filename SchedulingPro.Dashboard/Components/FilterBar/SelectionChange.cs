using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Dashboard.Components.FilterBar;

/// <summary>What a person asked for in the filter bar.</summary>
/// <param name="Selection">The selection as it is to be now.</param>
/// <param name="Replaces">True while one choice is still being made (typing, ticking): "back" should skip the steps between.</param>
public sealed record SelectionChange(SelectionState Selection, bool Replaces);
