using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Metrics.Dimensions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Components.Insight;

namespace SchedulingPro.Dashboard.Features.Breakdowns;

/// <summary>One line of a breakdown with the same line of the period compared with.</summary>
/// <param name="Values">One for each dimension; empty for the total and for all others.</param>
/// <param name="Now">Figures of the period; null where no session has the values.</param>
/// <param name="Before">Likewise of the period compared with; null too when nothing is compared.</param>
public sealed record BreakdownLine(IReadOnlyList<DimensionValue> Values, BreakdownRow? Now, BreakdownRow? Before)
    : ComparedLine(Now, Before)
{
    /// <summary>Whether its rates stand on too few sessions.</summary>
    public bool IsSmall => Now is null || Now.IsSmall;

    /// <summary>Its sessions have a value in each dimension.</summary>
    public bool IsGiven => Values.All(v => v.Key != FilterValues.NotGiven);

    public string Name => string.Join(" · ", Values.Select(v => v.Label));
}
