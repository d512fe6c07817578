using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Data.Maintenance;

/// <summary>Answers how the database is doing.</summary>
public sealed class DatabaseReportQuery(IDbContextFactory<SchedulingDbContext> contexts, DatabaseMigrator migrator)
{
    /// <summary>
    /// The report over the whole database. Throws <see cref="UnauthorizedAccessException"/> for a scope that does not see every
    /// company; database errors as they come.
    /// </summary>
    public async Task<DatabaseReport> ExecuteAsync(DataScope scope, CancellationToken cancellationToken)
    {
        if (!scope.AllCompanies)
        {
            throw new UnauthorizedAccessException("The state of the database is shown to those who see every company.");
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var backup = await db
            .AuditEntries.Where(a => a.Action == AuditActions.BackupMade)
            .OrderByDescending(a => a.Id)
            .Select(a => new { a.At, a.SubjectId })
            .FirstOrDefaultAsync(cancellationToken);
        var import = await db
            .ImportRuns.OrderByDescending(r => r.Id)
            .Select(r => new ImportReport(
                r.FileName,
                r.State,
                r.CreatedOn,
                r.New + r.Changed + r.Unchanged + r.Older + r.Rejected,
                r.Rejected
            ))
            .FirstOrDefaultAsync(cancellationToken);
        var newest = await db.Sessions.MaxAsync(s => (long?)s.Id, cancellationToken);
        return new(
            db.Provider.Name,
            await db.Provider.VersionAsync(db, cancellationToken),
            await db.Provider.SizeInBytesAsync(db, cancellationToken),
            await migrator.CompareAsync(cancellationToken),
            await db.SessionDayCounts.SumAsync(c => (long)c.Count, cancellationToken),
            await db.Schedulers.CountAsync(cancellationToken),
            await db.Routers.CountAsync(cancellationToken),
            backup?.At,
            backup?.SubjectId,
            newest is { } key ? SessionKey.CreatedOn(key) : null,
            import
        );
    }
}
