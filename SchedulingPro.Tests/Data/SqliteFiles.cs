using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Tests.Data;

/// <summary>SQLite files: migrated once for the run, copied for each test.</summary>
internal static class SqliteFiles
{
    private static readonly Lazy<Task<byte[]>> Template = new(MigrateAsync);

    internal static async Task<DatabaseUnderTest> CreateAsync()
    {
        var template = await Template.Value;
        var folder = new TemporaryFolder();
        var options = Options(folder);
        await File.WriteAllBytesAsync(folder.File("schedulingpro.db"), template);
        Directory.CreateDirectory(folder.File("data"));
        return new(
            options,
            folder.File("data"),
            () =>
            {
                using var connection = new SqliteConnection(options.ConnectionString);
                SqliteConnection.ClearPool(connection);
                folder.Dispose();
                return ValueTask.CompletedTask;
            }
        );
    }

    /// <summary>Puts an empty database with every migration there, as a program would find it that was here before.</summary>
    internal static void PutMigrated(string file) => File.WriteAllBytes(file, Template.Value.GetAwaiter().GetResult());

    private static async Task<byte[]> MigrateAsync()
    {
        using var folder = new TemporaryFolder();
        var options = Options(folder);
        await using (var db = DatabaseProviders.CreateFactory(options).CreateDbContext())
        {
            await db.Database.MigrateAsync();
            await db.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)");
        }

        using (var connection = new SqliteConnection(options.ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        return await File.ReadAllBytesAsync(folder.File("schedulingpro.db"));
    }

    private static DatabaseOptions Options(TemporaryFolder folder) =>
        new() { ConnectionString = $"Data Source={folder.File("schedulingpro.db")}" };
}
