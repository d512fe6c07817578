using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data.Maintenance;

namespace SchedulingPro.Core.Data.Sqlite;

/// <summary>
/// One process at a time changes the schema. The operating system holds the lock on a file beside the database, so a killed
/// process leaves none behind; the row that EF Core keeps for the same purpose would stay for ever and is taken away.
/// </summary>
internal sealed class SqliteMigrationLock : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly FileStream file;

    private SqliteMigrationLock(FileStream file) => this.file = file;

    internal static async Task<IAsyncDisposable> TakeAsync(SchedulingDbContext db, CancellationToken cancellationToken)
    {
        var path = SqliteFile.Of(db) + ".migration-lock";
        var waiting = Stopwatch.StartNew();
        FileStream? file;
        while ((file = TryOpen(path)) is null)
        {
            if (waiting.Elapsed > Patience)
            {
                throw new DatabaseUnusableException(
                    "Another process has been changing the database for ten minutes. End it and start again."
                );
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
        }

        var held = new SqliteMigrationLock(file);
        try
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
            var left = await db
                .Database.SqlQuery<int>(
                    $"select count(*) as \"Value\" from sqlite_master where name = '__EFMigrationsLock'"
                )
                .SingleAsync(cancellationToken);
            if (left > 0)
            {
                await db.Database.ExecuteSqlAsync($"delete from \"__EFMigrationsLock\"", cancellationToken);
            }

            return held;
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();

    private static FileStream? TryOpen(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error) when (error.GetType() == typeof(IOException) && File.Exists(path))
        {
            return null;
        }
    }
}
