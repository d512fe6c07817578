using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Sessions;

/// <summary>Finds the sessions before and after one in a list's order, so that people can walk the list from its pages.</summary>
public sealed class SessionNeighboursQuery(IDbContextFactory<SchedulingDbContext> contexts)
{
    /// <summary>
    /// The neighbours of the session with storage key <paramref name="key"/> in the selection. By time slot there are none:
    /// that order keeps sessions without a slot at the end in both directions, so it cannot be walked backwards.
    /// </summary>
    public async Task<SessionNeighbours> ExecuteAsync(
        DataScope scope,
        SessionSelection selection,
        SessionSort sort,
        bool descending,
        long key,
        CancellationToken cancellationToken
    )
    {
        if (sort == SessionSort.TimeSlot || SessionListQuery.HidesSearch(scope, selection))
        {
            return new(null, null);
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var set = await SessionSet.OpenAsync(db, scope, selection, cancellationToken);
        var place = await db
            .Sessions.AsNoTracking()
            .Where(s => s.Id == key)
            .Select(s => new { s.ModifiedTicks, s.ActivityTicks })
            .FirstOrDefaultAsync(cancellationToken);
        if (place is null)
        {
            return new(null, null);
        }

        var value = sort switch
        {
            SessionSort.Modified => place.ModifiedTicks,
            SessionSort.Activity => place.ActivityTicks,
            _ => key,
        };
        return new(await FirstAsync(!descending), await FirstAsync(descending));

        Task<string?> FirstAsync(bool towardsLower) =>
            SessionListQuery
                .Ordered(SessionListQuery.After(set.Rows, sort, towardsLower, (value, key)), sort, towardsLower)
                .Select(s => s.ExternalId)
                .FirstOrDefaultAsync(cancellationToken)!;
    }
}
