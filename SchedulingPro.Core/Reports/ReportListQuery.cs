using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Mail;

namespace SchedulingPro.Core.Reports;

/// <summary>Reports by mail, of those whose figures the asker may read.</summary>
public sealed class ReportListQuery(IDbContextFactory<SchedulingDbContext> contexts, TimeProvider clock)
{
    private static readonly TimeSpan Recently = TimeSpan.FromDays(30);

    /// <summary>All of them, by name.</summary>
    public async Task<IReadOnlyList<ReportItem>> ExecuteAsync(UserContext user, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow().UtcDateTime - Recently;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var owners = await SeenOwners.LoadAsync(db, user, cancellationToken);
        var all = await db
            .ReportSchedules.AsNoTracking()
            .Where(r => r.TenantId == user.TenantId)
            .OrderBy(r => r.Name)
            .ThenBy(r => r.Id)
            .Select(r => new ReportItem(
                r,
                db.Users.Where(u => u.Id == r.UserId).Select(u => u.DisplayName).FirstOrDefault() ?? "",
                db.MailMessages.Where(m => m.Kind == MailKind.Report && m.SourceId == r.Id).Max(m => m.SentOn),
                db.MailMessages.Count(m =>
                    m.Kind == MailKind.Report
                    && m.SourceId == r.Id
                    && m.State == MailState.Failed
                    && m.QueuedOn >= since
                )
            ))
            .ToListAsync(cancellationToken);
        return [.. all.Where(r => owners is null || owners.Contains(r.Schedule.UserId))];
    }
}
