using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data.Maintenance;

namespace SchedulingPro.Core.Data.Sqlite;

/// <summary>The database as a file: where it is, and how it is copied whole while others write to it.</summary>
internal static class SqliteFile
{
    /// <summary>Absolute path of the database file.</summary>
    internal static string Of(SchedulingDbContext db) =>
        Path.GetFullPath(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource);

    /// <summary>Copies page by page in one read snapshot; writers go on meanwhile. The copy is a single file without a log.</summary>
    internal static Task CopyAsync(SchedulingDbContext db, string target, CancellationToken cancellationToken) =>
        Task.Run(
            () =>
            {
                using var source = Open(Of(db), SqliteOpenMode.ReadWrite);
                using var copy = Open(target, SqliteOpenMode.ReadWriteCreate);
                if (!OperatingSystem.IsWindows())
                {
                    File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserWrite);
                }

                source.BackupDatabase(copy);
                Execute(copy, "PRAGMA journal_mode=DELETE");
            },
            cancellationToken
        );

    /// <summary>Migrations applied in a copy that is sound and ours.</summary>
    internal static Task<IReadOnlyList<string>> ReadCopyAsync(
        SchedulingDbContext db,
        string file,
        CancellationToken cancellationToken
    )
    {
        var first = db.Database.GetMigrations().First();
        return Task.Run(() => ReadCopy(file, first), cancellationToken);
    }

    /// <summary>Writes the log into the file and closes idle connections, after which the file stands alone.</summary>
    internal static async Task ReleaseAsync(SchedulingDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
        }
    }

    private static IReadOnlyList<string> ReadCopy(string file, string firstMigration)
    {
        try
        {
            using var copy = Open(file, SqliteOpenMode.ReadWrite);
            var migrations = Strings(copy, "select name from sqlite_master where name = '__EFMigrationsHistory'") is []
                ? []
                : Strings(copy, "select \"MigrationId\" from \"__EFMigrationsHistory\" order by 1");
            if (!migrations.Contains(firstMigration))
            {
                throw new DatabaseUnusableException("The file is a database, but not one of SchedulingPro.");
            }

            var problems = Strings(copy, "PRAGMA integrity_check(3)").Where(line => line != "ok").ToList();
            return problems.Count == 0
                ? migrations
                : throw new DatabaseUnusableException($"The file is damaged: {string.Join("; ", problems)}.");
        }
        catch (SqliteException error) when (error.SqliteErrorCode is 11 or 26)
        {
            throw new DatabaseUnusableException("The file is damaged or is no SQLite database.", error);
        }
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = file,
                Mode = mode,
                Pooling = false,
            }.ToString()
        );
        connection.Open();
        Execute(connection, "PRAGMA busy_timeout=15000");
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static List<string> Strings(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var strings = new List<string>();
        while (reader.Read())
        {
            strings.Add(reader.GetString(0));
        }

        return strings;
    }
}
