using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Dashboard.Components.FilterBar;

/// <summary>What is now asked of one field; an empty term asks nothing of it.</summary>
public sealed record FilterChange(string Key, FilterTerm Term);
