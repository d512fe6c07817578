using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;

namespace SchedulingPro.Core.Data.Maintenance;

/// <summary>
/// Puts a backup in the database's place. The backup is copied beside the database and checked there; the database that was
/// there is kept among the backups; one rename changes them over, so that at every moment there is a whole database.
/// </summary>
public sealed class DatabaseRestore(
    IDbContextFactory<SchedulingDbContext> contexts,
    DatabaseMigrator migrator,
    DataFolder folder,
    AuditLog audit,
    TimeProvider clock
)
{
    /// <summary>Restores <paramref name="backup"/> and brings it to the program's schema.</summary>
    /// <param name="backup">A file made by <see cref="DatabaseBackup"/>.</param>
    /// <param name="actor">Who does it, for the audit log.</param>
    /// <param name="cancellationToken">Stops the work up to the rename.</param>
    /// <exception cref="DatabaseUnusableException">Nothing was changed; the message says why.</exception>
    public async Task<RestoreResult> RestoreAsync(string backup, AuditActor actor, CancellationToken cancellationToken)
    {
        var source = Path.GetFullPath(backup);
        RefuseSource(source);
        using var alone =
            DataFolderUse.TryAlone(folder)
            ?? throw new DatabaseUnusableException(
                $"The server or another command is using the data folder {folder.Path}. Stop it, then restore."
            );
        var replaced = await ReplaceAsync(source, cancellationToken);
        var migration = await migrator.MigrateAsync(CancellationToken.None);
        await using var db = await contexts.CreateDbContextAsync(CancellationToken.None);
        audit.Add(
            db,
            actor,
            AuditActions.BackupRestored,
            "backup",
            Path.GetFileName(source),
            companyId: null,
            replaced is null ? "" : $"replaced database kept as {Path.GetFileName(replaced)}"
        );
        await db.SaveChangesAsync(CancellationToken.None);
        return new(replaced, migration.Applied);
    }

    private async Task<string?> ReplaceAsync(string source, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var database =
            db.Provider.FileOf(db)
            ?? throw new DatabaseUnusableException(
                "A database server is restored with its own program: pg_restore --clean --if-exists --no-owner "
                    + "--single-transaction --dbname=DATABASE FILE, with every SchedulingPro server stopped."
            );
        var candidate = $"{database}.restoring-{Guid.NewGuid():N}";
        try
        {
            await CopyFileAsync(source, candidate, cancellationToken);
            var migrations = await db.Provider.ReadCopyAsync(db, candidate, cancellationToken);
            DatabaseMigrator.RefuseNewer([.. migrations.Except(db.Database.GetMigrations())]);
            var replaced = File.Exists(database) ? await KeepAsync(db, database, cancellationToken) : null;
            File.Move(candidate, database, overwrite: true);
            return replaced;
        }
        catch (Exception error) when (error is not (DatabaseUnusableException or OperationCanceledException))
        {
            throw DatabaseMigrator.Understood(db.Provider, error);
        }
        finally
        {
            File.Delete(candidate);
            File.Delete(candidate + "-journal");
        }
    }

    /// <summary>Keeps the database that is there, with its log written in; one that is damaged is kept as it lies.</summary>
    private async Task<string> KeepAsync(SchedulingDbContext db, string database, CancellationToken cancellationToken)
    {
        var kept = Path.Combine(folder.Backups, $"replaced-{BackupFileName.Stamp(clock)}.db");
        try
        {
            await db.Provider.ReleaseFileAsync(db, cancellationToken);
        }
        catch (Exception error) when (db.Provider.Explain(error) is not null)
        {
            File.Copy(database, kept);
            foreach (var part in new[] { "-wal", "-shm" }.Where(part => File.Exists(database + part)))
            {
                File.Move(database + part, kept + part);
            }

            return kept;
        }

        await CopyFileAsync(database, kept, cancellationToken);
        File.Delete(database + "-wal");
        File.Delete(database + "-shm");
        return kept;
    }

    private static void RefuseSource(string source)
    {
        if (!File.Exists(source))
        {
            throw new DatabaseUnusableException($"There is no file {source}.");
        }

        if (new FileInfo(source + "-wal") is { Exists: true, Length: > 0 })
        {
            throw new DatabaseUnusableException(
                $"{source} is a database in use, not a backup: part of it lies in {Path.GetFileName(source)}-wal. "
                    + "Make a backup of it with the backup command."
            );
        }
    }

    private static async Task CopyFileAsync(string from, string to, CancellationToken cancellationToken)
    {
        await using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var target = new FileStream(to, options);
        await source.CopyToAsync(target, 1 << 20, cancellationToken);
        target.Flush(flushToDisk: true);
    }
}
