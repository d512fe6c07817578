using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Components.Insight;

namespace SchedulingPro.Dashboard.Features.Breakdowns;

/// <summary>The lines of the breakdown page.</summary>
public sealed record BreakdownView : InsightView
{
    public required IReadOnlyList<BreakdownLine> Lines { get; init; }

    /// <summary>All that is not among the lines, so that they add up to the total; null when nothing is left out.</summary>
    public BreakdownLine? Others { get; init; }

    /// <summary>The filter of the sessions of <see cref="Others"/>; null where no filter says them, as of two dimensions.</summary>
    public SessionFilter? OthersFilter { get; init; }

    /// <summary>Whether there are more values than are told apart; the others are in <see cref="Others"/>.</summary>
    public bool IsCut { get; init; }

    /// <summary>The line, shown or not, that lost most bookings since the period compared with; null where none lost any.</summary>
    public BreakdownLine? Worst { get; init; }

    /// <summary>Likewise among those whose sessions have a value in each dimension.</summary>
    public BreakdownLine? WorstGiven { get; init; }

    public required BreakdownLine Total { get; init; }

    public override bool IsEmpty => Total.Sessions == 0;

    /// <summary>Lines with the two that sum up, as tables and exports show them.</summary>
    public IReadOnlyList<BreakdownLine> All => Others is null ? [.. Lines, Total] : [.. Lines, Others, Total];
}
