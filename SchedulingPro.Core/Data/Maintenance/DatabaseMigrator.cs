using Microsoft.EntityFrameworkCore;

namespace SchedulingPro.Core.Data.Maintenance;

/// <summary>
/// Brings the database to the program's schema. Several processes may try at once: one does it, the others wait and find
/// it done. A database that a newer program has changed is left alone.
/// </summary>
public sealed class DatabaseMigrator(
    IDbContextFactory<SchedulingDbContext> contexts,
    DataFolder folder,
    TimeProvider clock
)
{
    /// <summary>Compares the schemas without changing anything. Database errors are thrown as they come.</summary>
    public async Task<MigrationState> CompareAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await CompareAsync(db, cancellationToken);
    }

    /// <summary>
    /// Applies what is pending. An existing database that is a file is copied to the backups of the data folder first.
    /// </summary>
    /// <exception cref="DatabaseUnusableException">The database cannot be reached, written or understood.</exception>
    public async Task<MigrationResult> MigrateAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            await using var turn = await db.Provider.LockForMigrationAsync(db, cancellationToken);
            await RefuseForeignAsync(db, cancellationToken);
            await db.Provider.PrepareAsync(db, cancellationToken);
            var state = await CompareAsync(db, cancellationToken);
            RefuseNewer(state.Unknown);
            if (state.Pending.Count == 0)
            {
                return new([], null);
            }

            var copy = state.Applied.Count > 0 ? await CopyAsync(db, state.Applied[^1], cancellationToken) : null;
            db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
            await db.Database.MigrateAsync(cancellationToken);
            return new(state.Pending, copy);
        }
        catch (Exception error) when (error is not (DatabaseUnusableException or OperationCanceledException))
        {
            throw Understood(db.Provider, error);
        }
    }

    /// <summary>Refuses migrations that only a newer program knows.</summary>
    internal static void RefuseNewer(IReadOnlyList<string> unknown)
    {
        if (unknown.Count > 0)
        {
            throw new DatabaseUnusableException(
                $"The database was changed by a newer version of the program (migration {unknown[^1]}). "
                    + "Start that version, or restore a backup made before the upgrade."
            );
        }
    }

    /// <summary>A database error in words, with the error itself inside.</summary>
    internal static DatabaseUnusableException Understood(DatabaseProvider provider, Exception error) =>
        new(
            provider.Explain(error) ?? $"The database cannot be used: {error.GetBaseException().Message.TrimEnd('.')}.",
            error
        );

    private static async Task<MigrationState> CompareAsync(SchedulingDbContext db, CancellationToken cancellationToken)
    {
        var known = db.Database.GetMigrations().ToList();
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        return new(applied, [.. known.Except(applied)], [.. applied.Except(known)]);
    }

    private static async Task RefuseForeignAsync(SchedulingDbContext db, CancellationToken cancellationToken)
    {
        if (await db.Provider.IsForeignAsync(db, cancellationToken))
        {
            throw new DatabaseUnusableException(
                "The database holds tables of another program. Give SchedulingPro a database of its own."
            );
        }
    }

    private async Task<string?> CopyAsync(
        SchedulingDbContext db,
        string lastMigration,
        CancellationToken cancellationToken
    )
    {
        if (!db.Provider.IsFile)
        {
            return null;
        }

        var file = Path.Combine(
            folder.Backups,
            $"before-upgrade-{BackupFileName.Stamp(clock)}-from-{lastMigration}.db"
        );
        await db.Provider.CopyToAsync(db, file, cancellationToken);
        return file;
    }
}
