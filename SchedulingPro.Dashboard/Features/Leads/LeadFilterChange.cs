using SchedulingPro.Core.Leads.Queue;

namespace SchedulingPro.Dashboard.Features.Leads;

/// <summary>What a person asked for above the queue.</summary>
/// <param name="Filter">The filter as it is to be now.</param>
/// <param name="Replaces">True while one choice is still being made (typing, ticking): "back" should skip the steps between.</param>
public sealed record LeadFilterChange(LeadFilter Filter, bool Replaces);
