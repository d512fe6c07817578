using SchedulingPro.Core.Reconciliation;

namespace SchedulingPro.Dashboard.Features.Reconciliation;

/// <summary>What the page shows.</summary>
/// <param name="First">First local day.</param>
/// <param name="Last">Last local day.</param>
/// <param name="Zone">The tenant's.</param>
/// <param name="IsAdmin">Whether the person may connect accounts.</param>
/// <param name="Result">The comparison.</param>
internal sealed record ReconciliationView(
    DateOnly First,
    DateOnly Last,
    TimeZoneInfo Zone,
    bool IsAdmin,
    ReconciliationResult Result
)
{
    public int Different => Result.Totals.Count(value => !value.IsSame);
}
