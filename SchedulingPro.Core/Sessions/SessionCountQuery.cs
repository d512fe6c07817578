using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Sessions;

/// <summary>Counts the sessions of a selection; always the total that a list of it shows.</summary>
public sealed class SessionCountQuery(IDbContextFactory<SchedulingDbContext> contexts)
{
    /// <summary>How many sessions the selection has.</summary>
    public async Task<long> ExecuteAsync(
        DataScope scope,
        SessionSelection selection,
        CancellationToken cancellationToken
    )
    {
        if (SessionListQuery.HidesSearch(scope, selection))
        {
            return 0;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var set = await SessionSet.OpenAsync(db, scope, selection, cancellationToken);
        return await CountAsync(set, cancellationToken);
    }

    internal static async Task<long> CountAsync(SessionSet set, CancellationToken cancellationToken) =>
        set.IsCountedByDay ? await SessionDays.TotalAsync(set, cancellationToken)
        : set.OnlyTerm is { } term
            ? await set.Db.Provider.SearchSessions(set.Db, term).LongCountAsync(cancellationToken)
        : await set.Rows.LongCountAsync(cancellationToken);
}
