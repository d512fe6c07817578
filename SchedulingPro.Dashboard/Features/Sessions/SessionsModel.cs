using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Accounts;

namespace SchedulingPro.Dashboard.Features.Sessions;

/// <summary>Asks for what the explorer shows, as the signed-in person may see it.</summary>
internal sealed class SessionsModel(
    IUserContextAccessor users,
    SessionListQuery list,
    SessionCountQuery count,
    TimeProvider clock
)
{
    public async Task<SessionsAnswer> LoadAsync(SessionListState state, CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        var selection = Resolve(state.Selection, user);
        // Off the circuit's own thread: SQLite works where it is called, and the page must stay alive meanwhile.
        var page = await Task.Run(
            () =>
                list.ExecuteAsync(
                    user.Scope,
                    selection,
                    state.Sort,
                    state.Descending,
                    state.Page,
                    state.PageSize,
                    cancellationToken
                ),
            cancellationToken
        );
        var hasAny =
            page.Total > 0 || await count.ExecuteAsync(user.Scope, SessionSelection.All, cancellationToken) > 0;
        return new(state, user, page, hasAny);
    }

    /// <summary>How many sessions the selection has now.</summary>
    public async Task<long> CountAsync(SelectionState selection, CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        return await Task.Run(
            () => count.ExecuteAsync(user.Scope, Resolve(selection, user), cancellationToken),
            cancellationToken
        );
    }

    private SessionSelection Resolve(SelectionState selection, UserContext user) =>
        selection.Resolve(clock.GetUtcNow().UtcDateTime, user.TimeZone, user.WeekStart == DayOfWeek.Sunday);
}
