using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Leads.Arrival.Sending;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Accounts;

namespace SchedulingPro.Dashboard.Features.Sessions.Sending;

/// <summary>Sends the sessions that a list shows to the lead queue, for the person asking.</summary>
internal sealed class SendingModel(
    IUserContextAccessor users,
    LeadSending sending,
    SendingJobs jobs,
    TimeProvider clock
)
{
    public Task<UserContext> UserAsync(CancellationToken cancellationToken) => users.GetAsync(cancellationToken);

    /// <summary>What sending would do, without doing it.</summary>
    public async Task<LeadSendingPlan> PlanAsync(SelectionState selection, CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        var meant = selection.Resolve(clock.GetUtcNow().UtcDateTime, user.TimeZone, user.WeekStart == DayOfWeek.Sunday);
        return await Task.Run(() => sending.PlanAsync(user.Scope, meant, cancellationToken), cancellationToken);
    }

    public async Task StartAsync(LeadSendingPlan plan, CancellationToken cancellationToken) =>
        jobs.Start(await users.GetAsync(cancellationToken), plan);

    public async Task UndoAsync(CancellationToken cancellationToken) =>
        jobs.Undo(await users.GetAsync(cancellationToken));
}
