using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Dashboard.Features.Attribution;

/// <summary>How many sessions carry a mark of where they came from.</summary>
/// <param name="Label">The mark.</param>
/// <param name="Formula">What is counted.</param>
/// <param name="Sessions">Sessions with it.</param>
/// <param name="Filter">Filter of exactly these sessions.</param>
public sealed record AttributionCoverage(string Label, string Formula, long Sessions, SessionFilter Filter);
