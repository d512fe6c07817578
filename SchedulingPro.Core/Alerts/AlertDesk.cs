using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Alerts;

/// <summary>Takes note of alerts, for everybody who may read them.</summary>
public sealed class AlertDesk(IDbContextFactory<SchedulingDbContext> contexts, AlertFeed feed, TimeProvider clock)
{
    /// <summary>Longest comment, in characters.</summary>
    public const int LongestComment = 500;

    /// <summary>Takes note of the alerts with one comment, or of all that wait when none are named; how many that were.</summary>
    public async Task<IReadOnlyList<int>> AcknowledgeAsync(
        UserContext user,
        IReadOnlyCollection<int>? ids,
        string comment,
        CancellationToken cancellationToken
    )
    {
        var said = string.Join(' ', comment.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        said = said.Length > LongestComment ? said[..LongestComment] : said;
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var waiting = (await AlertListQuery.SeenAsync(db, user, cancellationToken)).Where(e =>
            e.AcknowledgedOn == null
        );
        var keys = await (ids is null ? waiting : waiting.Where(e => ids.Contains(e.Id)))
            .Select(e => e.Id)
            .ToListAsync(cancellationToken);
        await db
            .AlertEvents.Where(e => keys.Contains(e.Id) && e.AcknowledgedOn == null)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(e => e.AcknowledgedOn, now)
                        .SetProperty(e => e.AcknowledgedBy, user.UserId)
                        .SetProperty(e => e.Comment, said),
                cancellationToken
            );
        feed.Publish();
        return keys;
    }

    /// <summary>Takes back what the user took note of.</summary>
    public async Task TakeBackAsync(UserContext user, IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db
            .AlertEvents.Where(e =>
                e.TenantId == user.TenantId && ids.Contains(e.Id) && e.AcknowledgedBy == user.UserId
            )
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(e => e.AcknowledgedOn, (DateTime?)null)
                        .SetProperty(e => e.AcknowledgedBy, (int?)null)
                        .SetProperty(e => e.Comment, ""),
                cancellationToken
            );
        feed.Publish();
    }
}
