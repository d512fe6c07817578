using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Dashboard.Accounts;

namespace SchedulingPro.Dashboard.Features.Sessions;

/// <summary>Opens a session for the signed-in person, and writes down that they did.</summary>
internal sealed class SessionModel(
    IUserContextAccessor users,
    SessionDetailQuery detail,
    SessionNeighboursQuery neighbours,
    AuditLog audit,
    TimeProvider clock
)
{
    /// <summary>The session as opened from <paramref name="list"/>; each call is one opening in the audit log.</summary>
    public async Task<SessionAnswer> OpenAsync(string id, SessionListState list, CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        var found = await detail.ExecuteAsync(user.Scope, id, cancellationToken);
        if (found is null)
        {
            return new(id, user, null, new(null, null));
        }

        await WriteAsync(user, AuditActions.SessionViewed, found, cancellationToken);
        var selection = list.Selection.Resolve(
            clock.GetUtcNow().UtcDateTime,
            user.TimeZone,
            user.WeekStart == DayOfWeek.Sunday
        );
        var beside = await Task.Run(
            () =>
                neighbours.ExecuteAsync(
                    user.Scope,
                    selection,
                    list.Sort,
                    list.Descending,
                    found.Item.Key,
                    cancellationToken
                ),
            cancellationToken
        );
        return new(id, user, found, beside);
    }

    /// <summary>An opened session as it is now; null when it is gone. No new opening.</summary>
    public async Task<SessionDetail?> RefreshAsync(string id, CancellationToken cancellationToken) =>
        await detail.ExecuteAsync((await users.GetAsync(cancellationToken)).Scope, id, cancellationToken);

    /// <summary>Writes down that the raw data was looked at.</summary>
    public async Task NoteRawViewedAsync(SessionDetail session, CancellationToken cancellationToken) =>
        await WriteAsync(
            await users.GetAsync(cancellationToken),
            AuditActions.SessionRawViewed,
            session,
            cancellationToken
        );

    private Task WriteAsync(
        UserContext user,
        string action,
        SessionDetail session,
        CancellationToken cancellationToken
    ) =>
        audit.WriteAsync(
            user.Actor,
            action,
            "session",
            session.Item.Content.Id,
            session.Item.Owner.CompanyId,
            "",
            cancellationToken
        );
}
