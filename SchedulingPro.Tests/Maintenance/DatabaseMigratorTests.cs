using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Data.Maintenance;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Maintenance;

public sealed class DatabaseMigratorTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Model_OfEachProvider_HasItsMigrations(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        await using var db = database.Open();

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task MigrateAsync_CurrentDatabase_DoesNothing(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        var kit = new MaintenanceKit(database);

        var result = await kit.Migrator.MigrateAsync(Cancel);

        Assert.Empty(result.Applied);
        Assert.Null(result.SafetyCopy);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task MigrateAsync_NewerDatabase_IsRefused(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        await using (var db = database.Open())
        {
            await db.Database.ExecuteSqlAsync(
                $"insert into \"__EFMigrationsHistory\" values ('29991231000000_Future', '99.0.0')",
                Cancel
            );
        }

        var error = await Assert.ThrowsAsync<DatabaseUnusableException>(() =>
            new MaintenanceKit(database).Migrator.MigrateAsync(Cancel)
        );

        Assert.Contains("newer version", error.Message);
        Assert.Contains("29991231000000_Future", error.Message);
    }

    [Fact]
    public async Task MigrateAsync_SeveralAtOnce_OneDoesIt()
    {
        using var temporary = new TemporaryFolder();
        var folder = DataFolder.Open(temporary.Path);
        var contexts = DatabaseProviders.CreateFactory(new(), folder);

        var results = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ => new DatabaseMigrator(contexts, folder, TimeProvider.System).MigrateAsync(Cancel))
        );

        Assert.Single(results, r => r.Applied.Count > 0);
        Assert.True((await new DatabaseMigrator(contexts, folder, TimeProvider.System).CompareAsync(Cancel)).IsCurrent);
    }

    [Theory]
    [InlineData("this is no database, only a text that is long enough to be looked at as one")]
    public async Task MigrateAsync_DamagedFile_SaysSo(string content)
    {
        using var temporary = new TemporaryFolder();
        var folder = DataFolder.Open(temporary.Path);
        await File.WriteAllTextAsync(folder.DatabaseFile, string.Concat(Enumerable.Repeat(content, 20)), Cancel);
        var contexts = DatabaseProviders.CreateFactory(new(), folder);

        var error = await Assert.ThrowsAsync<DatabaseUnusableException>(() =>
            new DatabaseMigrator(contexts, folder, TimeProvider.System).MigrateAsync(Cancel)
        );

        Assert.Contains("damaged", error.Message);
    }
}
