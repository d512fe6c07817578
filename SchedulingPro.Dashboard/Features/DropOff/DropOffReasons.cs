using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Metrics.Dimensions;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Dashboard.Features.DropOff;

/// <summary>Sessions without a booking, told apart by one reason.</summary>
/// <param name="Filter">Which sessions all of them are.</param>
/// <param name="Dimension">What tells them apart.</param>
/// <param name="Rows">Most sessions first.</param>
/// <param name="Others">All that is not among the rows, so that they add up; null when nothing is left out.</param>
/// <param name="OtherValues">How many values those have.</param>
/// <param name="Total">All together.</param>
public sealed record DropOffReasons(
    SessionFilter Filter,
    Dimension Dimension,
    IReadOnlyList<BreakdownRow> Rows,
    BreakdownRow? Others,
    int OtherValues,
    BreakdownRow Total
);
