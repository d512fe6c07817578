using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Components.Insight;

namespace SchedulingPro.Dashboard.Features.DropOff;

/// <summary>Why sessions ended without a booking.</summary>
public sealed record DropOffView : InsightView
{
    /// <summary>All sessions of the selection.</summary>
    public required long Sessions { get; init; }

    public required DropOffReasons LastSteps { get; init; }

    public required DropOffReasons Blockers { get; init; }

    /// <summary>Of visitors outside the served area, by ZIP code.</summary>
    public required DropOffReasons Unserved { get; init; }

    /// <summary>Monday to Sunday, or as the tenant's week begins.</summary>
    public required IReadOnlyList<DropOffDay> Days { get; init; }

    /// <summary>Filter of the sessions that found no time slots.</summary>
    public required SessionFilter NoSlots { get; init; }

    /// <summary>What the numbers were asked with.</summary>
    public required SessionFilter Asked { get; init; }

    /// <summary>ZIP codes that the account's zones name; 0 where it is not known where the tenant works.</summary>
    public int ServedZips { get; init; }

    public long NotBooked => LastSteps.Total.Sessions;

    public override bool IsEmpty => Sessions == 0;
}
