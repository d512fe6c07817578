using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Sessions;

/// <summary>The newest qualified abandoned sessions: who to call now. A small index holds nothing but these.</summary>
public sealed class OpenLeadsQuery(IDbContextFactory<SchedulingDbContext> contexts)
{
    /// <summary>The filter that lists the same sessions, all of them.</summary>
    public static SessionFilter Filter { get; } =
        SessionFilter
            .None.With(FilterKeys.Outcome, "abandoned")
            .With(FilterKeys.Contact, "any")
            .With(FilterKeys.Bot, FilterValues.No);

    /// <summary>At most <paramref name="count"/> of them, newest first.</summary>
    public async Task<IReadOnlyList<SessionListItem>> ExecuteAsync(
        DataScope scope,
        int count,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var set = await SessionSet.OpenAsync(db, scope, SessionSelection.All, cancellationToken);
        var rows = Newest(set.Rows.Where(s => s.LeadState == LeadState.Open)).Take(count);
        return await SessionReader.ReadAsync(set, scope, rows, Newest, cancellationToken);
    }

    private static IOrderedQueryable<Session> Newest(IQueryable<Session> rows) => rows.OrderByDescending(s => s.Id);
}
