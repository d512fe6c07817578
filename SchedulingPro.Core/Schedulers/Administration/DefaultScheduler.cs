using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Schedulers.Administration;

/// <summary>Says which scheduler is its company's default: at most one, changed in one transaction.</summary>
public sealed class DefaultScheduler(
    IDbContextFactory<SchedulingDbContext> contexts,
    AuditLog audit,
    TimeProvider clock
)
{
    /// <summary>
    /// Makes the scheduler with this id the company's only default; with null the company has none. Returns the ids of the
    /// schedulers that were default before, for an undo. For schedulers that a source owns the next newer version decides
    /// again. Admins only; throws <see cref="InvalidOperationException"/> when company or scheduler are not there.
    /// </summary>
    public Task<IReadOnlyList<string>> SetAsync(
        UserContext user,
        int companyId,
        string? externalId,
        CancellationToken cancellationToken
    )
    {
        AdminOnly.Require(user);
        return WriteUnit.RunAsync(
            contexts,
            (db, _, token) => SetAsync(db, user, companyId, externalId, token),
            cancellationToken
        );
    }

    private async Task<IReadOnlyList<string>> SetAsync(
        SchedulingDbContext db,
        UserContext user,
        int companyId,
        string? externalId,
        CancellationToken cancellationToken
    )
    {
        var schedulers = await db
            .Schedulers.Where(s => s.CompanyId == companyId && s.TenantId == user.TenantId)
            .OrderBy(s => s.Key)
            .ToListAsync(cancellationToken);
        var chosen = schedulers.Find(s => s.ExternalId == externalId);
        if (!user.Scope.Sees(companyId) || (externalId is not null && chosen is null))
        {
            throw new InvalidOperationException("The scheduler is not there any more.");
        }

        List<string> before = [.. schedulers.Where(s => s.IsDefault).Select(s => s.ExternalId)];
        foreach (var scheduler in schedulers.Where(s => s.IsDefault != (s == chosen)))
        {
            scheduler.IsDefault = scheduler == chosen;
            if (scheduler.Origin == SchedulerOrigin.Local)
            {
                scheduler.ModifiedOn = clock.GetUtcNow().UtcDateTime;
            }

            audit.Add(
                db,
                user.Actor,
                AuditActions.SchedulerChanged,
                SchedulerSubjects.Scheduler,
                scheduler.ExternalId,
                companyId,
                scheduler.IsDefault ? "made the company's default" : "no longer the company's default"
            );
        }

        await db.SaveChangesAsync(cancellationToken);
        return before;
    }
}
