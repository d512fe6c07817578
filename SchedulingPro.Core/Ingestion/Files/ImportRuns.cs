using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Ingestion.Files;

/// <summary>The list of imports, and new ones in it. Files hold every company's people, so only who may see every company sees any.</summary>
public sealed class ImportRuns(IDbContextFactory<SchedulingDbContext> contexts, ImportFolder folder, TimeProvider clock)
{
    /// <summary>Enters a file of <paramref name="fileSize"/> bytes; the run waits as <see cref="ImportState.Preview"/>.</summary>
    public async Task<ImportRun> AddAsync(
        long tenantId,
        string fileName,
        long fileSize,
        ImportOptions options,
        string actor,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var run = new ImportRun
        {
            TenantId = tenantId,
            FileName = Path.GetFileName(fileName),
            FileSize = fileSize,
            State = ImportState.Preview,
            Options = options.ToJson(),
            Actor = actor,
            CreatedOn = clock.GetUtcNow().UtcDateTime,
        };
        db.ImportRuns.Add(run);
        await db.SaveChangesAsync(cancellationToken);
        folder.Create(run.Id);
        return run;
    }

    /// <summary>The latest imports, newest first.</summary>
    public async Task<IReadOnlyList<ImportRun>> ListAsync(
        DataScope scope,
        int most,
        CancellationToken cancellationToken
    )
    {
        if (!scope.AllCompanies)
        {
            return [];
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db
            .ImportRuns.AsNoTracking()
            .OrderByDescending(r => r.Id)
            .Take(most)
            .ToListAsync(cancellationToken);
    }

    /// <summary>One import, or null.</summary>
    public async Task<ImportRun?> FindAsync(DataScope scope, int id, CancellationToken cancellationToken)
    {
        if (!scope.AllCompanies)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.ImportRuns.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancellationToken);
    }

    /// <summary>
    /// Puts an import that does not run into the queue, with the given choices, counting from nothing; false when it runs
    /// or waits already, or is not there.
    /// </summary>
    public async Task<bool> QueueAsync(
        DataScope scope,
        int id,
        long tenantId,
        ImportOptions options,
        CancellationToken cancellationToken
    )
    {
        if (!scope.AllCompanies)
        {
            return false;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var json = options.ToJson();
        var queued = await db
            .ImportRuns.Where(r => r.Id == id && r.State != ImportState.Queued && r.State != ImportState.Running)
            .ExecuteUpdateAsync(
                r =>
                    r.SetProperty(x => x.State, ImportState.Queued)
                        .SetProperty(x => x.TenantId, tenantId)
                        .SetProperty(x => x.Options, json)
                        .SetProperty(x => x.BytesRead, 0)
                        .SetProperty(x => x.New, 0)
                        .SetProperty(x => x.Changed, 0)
                        .SetProperty(x => x.Unchanged, 0)
                        .SetProperty(x => x.Older, 0)
                        .SetProperty(x => x.Rejected, 0)
                        .SetProperty(x => x.Error, (string?)null)
                        .SetProperty(x => x.StartedOn, (DateTime?)null)
                        .SetProperty(x => x.FinishedOn, (DateTime?)null),
                cancellationToken
            );
        return queued == 1;
    }

    /// <summary>Forgets an import that does not run, with its files; what it brought in stays. False when it runs or is not there.</summary>
    public async Task<bool> RemoveAsync(DataScope scope, int id, CancellationToken cancellationToken)
    {
        if (!scope.AllCompanies)
        {
            return false;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var removed = await db
            .ImportRuns.Where(r => r.Id == id && r.State != ImportState.Queued && r.State != ImportState.Running)
            .ExecuteDeleteAsync(cancellationToken);
        if (removed == 1)
        {
            folder.Delete(id);
        }

        return removed == 1;
    }
}
