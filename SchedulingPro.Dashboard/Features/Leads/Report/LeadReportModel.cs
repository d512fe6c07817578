using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Leads.Queue;
using SchedulingPro.Core.Leads.Report;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Accounts;

namespace SchedulingPro.Dashboard.Features.Leads.Report;

/// <summary>Asks for the team report as the signed-in person may see it.</summary>
internal sealed class LeadReportModel(
    IUserContextAccessor users,
    LeadReportQuery report,
    FilterOptionsQuery options,
    TimeProvider clock
)
{
    public async Task<LeadReportView> LoadAsync(LeadReportState state, CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        var scope = user.IsInRole(Roles.Admin) || user.IsInRole(Roles.Manager) ? user.Scope : DataScope.Nothing;
        var weekStartsOnSunday = user.WeekStart == DayOfWeek.Sunday;
        var period = state.Period.Resolve(clock.GetUtcNow().UtcDateTime, user.TimeZone, weekStartsOnSunday)!;
        var selection = new LeadSelection
        {
            Tab = LeadTab.All,
            Filter = state.Filter,
            Zone = user.TimeZone,
            WeekStartsOnSunday = weekStartsOnSunday,
        };
        // Off the circuit's thread: a file database answers on the thread that asks.
        return await Task.Run(
            async () =>
                new LeadReportView(
                    period,
                    await options.ExecuteAsync(
                        scope,
                        SessionFilterCatalog.Find(FilterKeys.Company)!,
                        "",
                        cancellationToken
                    ),
                    await report.ExecuteAsync(scope, user.UserId, selection, cancellationToken)
                ),
            cancellationToken
        );
    }
}
