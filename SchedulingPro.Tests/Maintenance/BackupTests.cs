using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data.Maintenance;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Maintenance;

public sealed class BackupTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Restore_OfABackup_BringsBackWhatWasThere()
    {
        await using var database = await DatabaseUnderTest.CreateAsync(Databases.Sqlite);
        var kit = new MaintenanceKit(database);
        var backup = await kit.Backup.BackUpAsync(kit.Folder.Backups, false, AuditActor.CommandLine, Cancel);
        await database.AddTenantAsync(9999, "Added later", "UTC");

        var result = await kit.Restore.RestoreAsync(backup.File, AuditActor.CommandLine, Cancel);

        await using var db = database.Open();
        Assert.Equal([DatabaseUnderTest.TenantId], await db.Tenants.Select(t => t.Id).ToListAsync(Cancel));
        Assert.True(File.Exists(result.Replaced));
        Assert.Equal(AuditActions.BackupRestored, (await db.AuditEntries.SingleAsync(Cancel)).Action);
        Assert.Empty((await kit.Check.RunAsync(Cancel)).Problems);
    }

    [Fact]
    public async Task Restore_WhileTheFolderIsUsed_IsRefused()
    {
        await using var database = await DatabaseUnderTest.CreateAsync(Databases.Sqlite);
        var kit = new MaintenanceKit(database);
        var backup = await kit.Backup.BackUpAsync(kit.Folder.Backups, false, AuditActor.CommandLine, Cancel);
        using var server = DataFolderUse.Share(kit.Folder);

        var error = await Assert.ThrowsAsync<DatabaseUnusableException>(() =>
            kit.Restore.RestoreAsync(backup.File, AuditActor.CommandLine, Cancel)
        );

        Assert.Contains("Stop it", error.Message);
    }

    [Fact]
    public async Task Restore_OfATruncatedBackup_ChangesNothing()
    {
        await using var database = await DatabaseUnderTest.CreateAsync(Databases.Sqlite);
        var kit = new MaintenanceKit(database);
        var backup = await kit.Backup.BackUpAsync(kit.Folder.Backups, false, AuditActor.CommandLine, Cancel);
        await using (var file = new FileStream(backup.File, FileMode.Open))
        {
            file.SetLength(backup.Bytes / 2);
        }

        await Assert.ThrowsAsync<DatabaseUnusableException>(() =>
            kit.Restore.RestoreAsync(backup.File, AuditActor.CommandLine, Cancel)
        );

        await using var db = database.Open();
        Assert.Equal(DatabaseUnderTest.TenantId, (await db.Tenants.SingleAsync(Cancel)).Id);
    }

    [Fact]
    public async Task BackUp_WhileOthersWrite_IsWhole()
    {
        await using var database = await DatabaseUnderTest.CreateAsync(Databases.Sqlite);
        var kit = new MaintenanceKit(database);
        var writing = Task.Run(
            async () =>
            {
                for (var i = 0; i < 40; i++)
                {
                    await database.AddTenantAsync(10_000 + i, "Written meanwhile", "UTC");
                }
            },
            Cancel
        );

        var backup = await kit.Backup.BackUpAsync(kit.Folder.Backups, false, AuditActor.CommandLine, Cancel);
        await writing;

        // Restoring checks the file as a whole.
        await kit.Restore.RestoreAsync(backup.File, AuditActor.CommandLine, Cancel);
        Assert.Empty((await kit.Check.RunAsync(Cancel)).Problems);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Check_WrongDayCount_IsFoundAndRepaired(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        var kit = new MaintenanceKit(database);
        await using (var db = database.Open())
        {
            db.SessionDayCounts.Add(
                new()
                {
                    OwnerKey = 1,
                    Day = 2000,
                    Count = 3,
                }
            );
            await db.SaveChangesAsync(Cancel);
        }

        var found = await kit.Check.RunAsync(Cancel);
        var repaired = await kit.Check.RepairAsync(Cancel);

        Assert.Equal("day-counts", Assert.Single(found.Problems).Check);
        Assert.Equal(1, repaired);
        Assert.Empty((await kit.Check.RunAsync(Cancel)).Problems);
    }
}
