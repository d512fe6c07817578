using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Schedulers.Listing;

/// <summary>What was done to one scheduler or router and to its company, newest first.</summary>
public sealed class SchedulerHistoryQuery(IDbContextFactory<SchedulingDbContext> contexts)
{
    /// <summary>Most entries that are returned; the audit log has the rest.</summary>
    public const int Limit = 100;

    /// <summary>
    /// The history of the scheduler or router with this id in this company; empty when the asker may not see the company.
    /// Who looked at install keys is told only where <paramref name="withKeys"/> is set: to admins.
    /// </summary>
    public async Task<IReadOnlyList<SchedulerHistoryEntry>> ExecuteAsync(
        DataScope scope,
        string externalId,
        int companyId,
        bool withKeys,
        CancellationToken cancellationToken
    )
    {
        if (!scope.Sees(companyId))
        {
            return [];
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var company = companyId.ToString(CultureInfo.InvariantCulture);
        var entries = db
            .AuditEntries.AsNoTracking()
            .Where(a =>
                (
                    (a.SubjectKind == SchedulerSubjects.Scheduler || a.SubjectKind == SchedulerSubjects.Router)
                    && a.SubjectId == externalId
                ) || (a.SubjectKind == SchedulerSubjects.Company && a.SubjectId == company)
            );
        if (!withKeys)
        {
            entries = entries.Where(a =>
                a.Action != AuditActions.InstallKeyRevealed && a.Action != AuditActions.InstallKeyCopied
            );
        }

        return await entries
            .OrderByDescending(a => a.Id)
            .Take(Limit)
            .Select(a => new SchedulerHistoryEntry(
                a.At,
                a.Actor,
                a.Action,
                a.SubjectKind == SchedulerSubjects.Company,
                a.Details
            ))
            .ToListAsync(cancellationToken);
    }
}
