using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Reconciliation;
using SchedulingPro.Dashboard.Accounts;

namespace SchedulingPro.Dashboard.Features.Reconciliation;

/// <summary>Asks for the comparison as the signed-in person may see it.</summary>
internal sealed class ReconciliationModel(IUserContextAccessor users, ReconciliationQuery query, TimeProvider clock)
{
    /// <summary>More days would be a long wait and a long table.</summary>
    private const int LongestDays = 366;

    public async Task<ReconciliationView> LoadAsync(ReconciliationState state, CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        var scope = user.IsInRole(Roles.Admin) || user.IsInRole(Roles.Manager) ? user.Scope : DataScope.Nothing;
        var period = state.Period.Resolve(
            clock.GetUtcNow().UtcDateTime,
            user.TimeZone,
            user.WeekStart == DayOfWeek.Sunday
        )!;
        var first = period.Days > LongestDays ? period.Last.AddDays(1 - LongestDays) : period.First;
        var request = new ReconciliationRequest(first, period.Last, user.TimeZone)
        {
            SourceId = state.SourceId,
            IsRouter = state.IsRouter,
        };
        // Off the circuit's thread: a file database answers on the thread that asks.
        var result = await Task.Run(() => query.ExecuteAsync(scope, request, cancellationToken), cancellationToken);
        return new(first, period.Last, user.TimeZone, user.IsInRole(Roles.Admin), result);
    }
}
