using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Schedulers.Listing;
using SchedulingPro.Dashboard.Accounts;

namespace SchedulingPro.Dashboard.Features.Schedulers;

/// <summary>Asks for what the scheduler list shows.</summary>
internal sealed class SchedulerListModel(IUserContextAccessor users, SchedulerListQuery query, TimeProvider clock)
{
    public async Task<SchedulerListView> LoadAsync(CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        var period = ReportPeriod.Of(PeriodPreset.Last30Days, clock.GetUtcNow().UtcDateTime, user.TimeZone);
        var companies = await query.ExecuteAsync(user.Scope, period.Window, cancellationToken);
        return new(companies, period, user.IsInRole(Roles.Admin));
    }
}
