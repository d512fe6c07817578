using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;

namespace SchedulingPro.Core.Data.Maintenance;

/// <summary>
/// Copies the database to a file while it is in use. The copy is written under another name, checked as a whole and only
/// then given its name: a file with the name asked for is a good backup.
/// </summary>
public sealed class DatabaseBackup(IDbContextFactory<SchedulingDbContext> contexts, AuditLog audit, TimeProvider clock)
{
    /// <summary>
    /// Writes a backup. Where <paramref name="target"/> is a folder, a name with the time is made in it. An existing file is
    /// not overwritten unless <paramref name="overwrite"/> says so.
    /// </summary>
    /// <param name="target">File or folder, absolute or relative to the current folder.</param>
    /// <param name="overwrite">Whether a file of that name is replaced.</param>
    /// <param name="actor">Who does it, for the audit log.</param>
    /// <param name="cancellationToken">Stops the work; nothing is left behind then.</param>
    /// <exception cref="DatabaseUnusableException">No backup was made; the message says why.</exception>
    public async Task<BackupResult> BackUpAsync(
        string target,
        bool overwrite,
        AuditActor actor,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var file = Path.GetFullPath(target);
        if (Directory.Exists(file))
        {
            file = Path.Combine(
                file,
                $"schedulingpro-{BackupFileName.Stamp(clock)}{(db.Provider.IsFile ? ".db" : ".dump")}"
            );
        }

        RefuseTarget(file, db.Provider.FileOf(db), overwrite);
        var partial = $"{file}.partial-{Guid.NewGuid():N}";
        try
        {
            await db.Provider.CopyToAsync(db, partial, cancellationToken);
            DatabaseMigrator.RefuseNewer([
                .. (await db.Provider.ReadCopyAsync(db, partial, cancellationToken)).Except(
                    db.Database.GetMigrations()
                ),
            ]);
            await using (var written = new FileStream(partial, FileMode.Open, FileAccess.ReadWrite))
            {
                written.Flush(flushToDisk: true);
            }

            File.Move(partial, file, overwrite);
        }
        catch (Exception error) when (error is not (DatabaseUnusableException or OperationCanceledException))
        {
            throw DatabaseMigrator.Understood(db.Provider, error);
        }
        finally
        {
            File.Delete(partial);
            File.Delete(partial + "-journal");
        }

        var result = new BackupResult(file, new FileInfo(file).Length);
        audit.Add(
            db,
            actor,
            AuditActions.BackupMade,
            "backup",
            Path.GetFileName(file),
            companyId: null,
            $"{result.Bytes} bytes"
        );
        await db.SaveChangesAsync(cancellationToken);
        return result;
    }

    private static void RefuseTarget(string file, string? database, bool overwrite)
    {
        if (!Directory.Exists(Path.GetDirectoryName(file)))
        {
            throw new DatabaseUnusableException($"The folder of {file} does not exist.");
        }

        if (string.Equals(file, database, StringComparison.Ordinal))
        {
            throw new DatabaseUnusableException($"{file} is the database itself; name another file.");
        }

        if (File.Exists(file) && !overwrite)
        {
            throw new DatabaseUnusableException($"{file} exists already; name another file or say --overwrite.");
        }
    }
}
