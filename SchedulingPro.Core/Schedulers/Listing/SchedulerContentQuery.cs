using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Reporting;

namespace SchedulingPro.Core.Schedulers.Listing;

/// <summary>Schedulers of a tenant with all that the published contract says of them, install keys included.</summary>
public sealed class SchedulerContentQuery(IDbContextFactory<SchedulingDbContext> contexts)
{
    /// <summary>
    /// The schedulers that the asker may see, by creation, then id; a window that is null limits nothing. An account has at most
    /// some hundreds, so they come all at once.
    /// </summary>
    public async Task<IReadOnlyList<SchedulerContent>> ExecuteAsync(
        DataScope scope,
        long tenantId,
        UtcWindow? created,
        UtcWindow? modified,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await db
            .Schedulers.AsNoTracking()
            .Where(s => s.TenantId == tenantId)
            .Join(db.Companies, s => s.CompanyId, c => c.Id, (s, c) => new { Scheduler = s, Company = c })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Where(r =>
                    scope.Sees(r.Company.Id)
                    && IsIn(created, r.Scheduler.CreatedOn)
                    && IsIn(modified, r.Scheduler.ModifiedOn)
                )
                .OrderBy(r => r.Scheduler.CreatedOn)
                .ThenBy(r => r.Scheduler.ExternalId, StringComparer.Ordinal)
                .Select(r => Content(r.Scheduler, r.Company)),
        ];
    }

    private static bool IsIn(UtcWindow? window, DateTime instant) =>
        window is not { } w || (instant >= w.From && instant < w.To);

    private static SchedulerContent Content(Scheduler scheduler, Company company) =>
        new()
        {
            Id = scheduler.ExternalId,
            Name = scheduler.Name,
            CompanyName = company.Name,
            CreatedOn = scheduler.CreatedOn,
            ModifiedOn = scheduler.ModifiedOn,
            Status = scheduler.Status,
            DataApiKey = company.DataApiKey,
            IsDefault = scheduler.IsDefault,
            Mode = scheduler.Mode,
            QuickLaunchLink = scheduler.QuickLaunchLink,
        };
}
