using Microsoft.Extensions.Options;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Leads;
using SchedulingPro.Core.Leads.Queue;
using SchedulingPro.Dashboard.Accounts;

namespace SchedulingPro.Dashboard.Features.Leads;

/// <summary>Asks for what the queue shows, as the signed-in person may see it.</summary>
internal sealed class LeadsModel(
    IUserContextAccessor users,
    LeadQueueQuery queue,
    LeadHoursQuery hours,
    IOptions<LeadOptions> options
)
{
    /// <summary>Attempts after which a lead is given up.</summary>
    public int MostAttempts => options.Value.MostAttempts;

    public async Task<LeadsAnswer> LoadAsync(LeadsState state, CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        // Off the circuit's own thread: SQLite works where it is called, and the page must stay alive meanwhile.
        return await Task.Run(
            async () =>
            {
                var selection = SelectionOf(state, user);
                var page = await queue.ExecuteAsync(user.Scope, user.UserId, selection, cancellationToken);
                return new LeadsAnswer(state, user, page, await hours.ExecuteAsync(user.Scope, cancellationToken));
            },
            cancellationToken
        );
    }

    /// <summary>The leads that the state means, for whoever asks.</summary>
    public static LeadSelection SelectionOf(LeadsState state, UserContext user) =>
        new()
        {
            Tab = state.Tab,
            Filter = state.Filter,
            Zone = user.TimeZone,
            WeekStartsOnSunday = user.WeekStart == DayOfWeek.Sunday,
            Skip = (state.Page - 1) * LeadsState.PageSize,
            Take = LeadsState.PageSize,
        };
}
