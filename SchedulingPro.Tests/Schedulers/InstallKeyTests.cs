using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Schedulers.Administration;
using SchedulingPro.Core.Schedulers.Installation;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Schedulers;

public sealed class InstallKeyTests
{
    private const string Id = "sched_aaaaaaaaaaaaaaaaaaaaaaaa";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RevealAndCopy_Admin_GetKeysAndLeaveAuditLines(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        await database.AddSchedulerAsync(await database.AddCompanyAsync("Northside"), 1, Id);
        var access = Access(database);
        var admin = SchedulerSamples.User();

        var shown = await access.RevealAsync(admin, Id, Token);
        var copied = await access.CopyAsync(admin, Id, InstallPart.Script, Token);

        Assert.Equal(new InstallKeys(Id, SchedulerSamples.FirstKey, null), shown);
        Assert.Equal(shown, copied);
        await using var db = database.Open();
        var lines = await db.AuditEntries.OrderBy(a => a.Id).ToListAsync(Token);
        Assert.Equal([AuditActions.InstallKeyRevealed, AuditActions.InstallKeyCopied], lines.Select(l => l.Action));
        Assert.All(lines, l => Assert.Equal(("Robin", Id), (l.Actor, l.SubjectId)));
        Assert.All(lines, l => Assert.DoesNotContain(SchedulerSamples.FirstKey, l.Details));
    }

    [Theory]
    [InlineData(Roles.Manager)]
    [InlineData(Roles.Office)]
    public async Task Reveal_OtherRoles_IsRefusedWithoutAuditLine(string role)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(Databases.Sqlite);
        await database.AddSchedulerAsync(await database.AddCompanyAsync("Northside"), 1, Id);

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() =>
            Access(database).RevealAsync(SchedulerSamples.User(role), Id, Token)
        );

        await using var db = database.Open();
        Assert.False(await db.AuditEntries.AnyAsync(Token));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Rotate_WithOverlap_OldKeyEndsWithIt(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        var company = await database.AddCompanyAsync("Northside");
        await database.AddSchedulerAsync(company, 1, Id);
        var admin = SchedulerSamples.User();
        var lookup = new DataApiKeys(database.Contexts, database.Clock);
        var until = TestClock.Start.AddDays(7);

        var result = await Rotation(database).RotateAsync(admin, company.Id, until, company.ModifiedOn, Token);

        Assert.True(result.IsDone);
        var keys = await Access(database).RevealAsync(admin, Id, Token);
        Assert.Matches("^[a-z0-9]{24}$", keys!.DataApiKey);
        Assert.NotEqual(SchedulerSamples.FirstKey, keys.DataApiKey);
        Assert.Equal(until, keys.OldKeyValidUntil);
        Assert.Equal(company.Id, await lookup.FindCompanyAsync(keys.DataApiKey, Token));
        Assert.Equal(company.Id, await lookup.FindCompanyAsync(SchedulerSamples.FirstKey, Token));
        Assert.Null(await lookup.FindCompanyAsync("", Token));
        database.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Null(await lookup.FindCompanyAsync(SchedulerSamples.FirstKey, Token));
        Assert.Equal(company.Id, await lookup.FindCompanyAsync(keys.DataApiKey, Token));
    }

    [Fact]
    public async Task Rotate_SeenStateIsOld_ChangesNothing()
    {
        await using var database = await DatabaseUnderTest.CreateAsync(Databases.Sqlite);
        var company = await database.AddCompanyAsync("Northside");
        var admin = SchedulerSamples.User();
        await Rotation(database).RotateAsync(admin, company.Id, null, company.ModifiedOn, Token);

        var again = await Rotation(database).RotateAsync(admin, company.Id, null, company.ModifiedOn, Token);
        var past = await Rotation(database).RotateAsync(admin, company.Id, TestClock.Start, company.ModifiedOn, Token);

        Assert.Equal("record", Assert.Single(again.Errors).Field);
        Assert.Equal("oldKeyValidUntil", Assert.Single(past.Errors).Field);
        await using var db = database.Open();
        Assert.Equal(1, await db.AuditEntries.CountAsync(a => a.Action == AuditActions.InstallKeyRotated, Token));
    }

    private static InstallKeyAccess Access(DatabaseUnderTest database) =>
        new(database.Contexts, new AuditLog(database.Contexts, database.Clock), database.Clock);

    private static DataApiKeyRotation Rotation(DatabaseUnderTest database) =>
        new(database.Contexts, new AuditLog(database.Contexts, database.Clock), database.Clock);
}
