using SchedulingPro.Core.Attribution.Spend;
using SchedulingPro.Core.Attribution.Touches;
using SchedulingPro.Dashboard.Components.Insight;

namespace SchedulingPro.Dashboard.Features.Attribution;

/// <summary>The numbers of the attribution page.</summary>
public sealed record AttributionView : InsightView
{
    /// <summary>In order; the last one is the total.</summary>
    public required IReadOnlyList<AttributionLine> Lines { get; init; }

    public required IReadOnlyList<AttributionCoverage> Coverage { get; init; }

    public required Costs Costs { get; init; }

    public required Touches Touches { get; init; }

    /// <summary>The person may merge campaigns and enter costs.</summary>
    public bool MayEdit { get; init; }

    public AttributionLine Total => Lines[^1];

    /// <summary>There are costs to show.</summary>
    public bool HasCosts => Total.Cents is not null;

    public override bool IsEmpty => Total.Sessions == 0;
}
