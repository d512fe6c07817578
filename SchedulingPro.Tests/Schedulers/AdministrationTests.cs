using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Schedulers;
using SchedulingPro.Core.Schedulers.Administration;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Schedulers;

public sealed class AdministrationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Save_NewCompanySchedulerAndRouter_GetIdsAndKeys(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        var admin = SchedulerSamples.User();
        var company = await Companies(database).SaveAsync(admin, new(null, "  North   side ", null), Token);
        var id = int.Parse(company.Id!, System.Globalization.CultureInfo.InvariantCulture);

        var scheduler = await Schedulers(database).SaveAsync(admin, Draft(id), Token);
        var router = await Routers(database).SaveAsync(admin, new(null, id, "By ZIP"), Token);

        Assert.Matches("^sched_[a-z0-9]{24}$", scheduler.Id);
        Assert.Matches("^router_[a-z0-9]{24}$", router.Id);
        await using var db = database.Open();
        var stored = await db.Companies.SingleAsync(Token);
        Assert.Equal("North side", stored.Name);
        Assert.Matches("^[a-z0-9]{24}$", stored.DataApiKey);
        Assert.True((await db.Schedulers.SingleAsync(Token)).Key > 0);
        Assert.True((await db.Routers.SingleAsync(Token)).Key < 0);
        Assert.Equal(3, await db.AuditEntries.CountAsync(Token));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task SetDefault_AnotherIsDefault_OneIsLeft(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        var company = await database.AddCompanyAsync("Northside");
        await database.AddSchedulerAsync(company, 1, "sched_1", s => s.IsDefault = true);
        await database.AddSchedulerAsync(company, 2, "sched_2");
        var defaults = new DefaultScheduler(database.Contexts, Audit(database), database.Clock);

        var before = await defaults.SetAsync(SchedulerSamples.User(), company.Id, "sched_2", Token);

        Assert.Equal(["sched_1"], before);
        await using var db = database.Open();
        Assert.Equal(
            ["sched_2"],
            await db.Schedulers.Where(s => s.IsDefault).Select(s => s.ExternalId).ToListAsync(Token)
        );
    }

    [Fact]
    public async Task Save_WrongInput_NamesFieldAndReason()
    {
        await using var database = await DatabaseUnderTest.CreateAsync(Databases.Sqlite);
        var company = await database.AddCompanyAsync("Northside");
        var admin = SchedulerSamples.User();

        var twice = await Companies(database).SaveAsync(admin, new(null, "northside", null), Token);
        var bad = await Schedulers(database)
            .SaveAsync(
                admin,
                Draft(company.Id) with
                {
                    Name = " ",
                    Status = "Gone",
                    QuickLaunchLink = "javascript:x",
                },
                Token
            );

        Assert.Equal("name", Assert.Single(twice.Errors).Field);
        Assert.Equal(["name", "status", "quickLaunchLink"], bad.Errors.Select(e => e.Field));
    }

    [Fact]
    public async Task Save_ChangedMeanwhileOrOwnedBySource_IsRefused()
    {
        await using var database = await DatabaseUnderTest.CreateAsync(Databases.Sqlite);
        var company = await database.AddCompanyAsync("Northside");
        var admin = SchedulerSamples.User();
        var local = await database.AddSchedulerAsync(company, 1, "sched_1");
        var imported = await database.AddSchedulerAsync(company, 2, "sched_2", s => s.Origin = SchedulerOrigin.Import);
        var stale = Draft(company.Id) with
        {
            ExternalId = local.ExternalId,
            SeenModifiedOn = local.ModifiedOn.AddDays(-1),
        };
        var owned = Draft(company.Id) with { ExternalId = imported.ExternalId, SeenModifiedOn = imported.ModifiedOn };

        var results = new[]
        {
            await Schedulers(database).SaveAsync(admin, stale, Token),
            await Schedulers(database).SaveAsync(admin, owned, Token),
            await Companies(database).SaveAsync(admin, new(company.Id, "Other", company.ModifiedOn), Token),
        };

        Assert.All(results, r => Assert.False(r.IsDone));
        await using var db = database.Open();
        Assert.False(await db.AuditEntries.AnyAsync(Token));
    }

    [Fact]
    public async Task Save_NoAdmin_IsRefused()
    {
        await using var database = await DatabaseUnderTest.CreateAsync(Databases.Sqlite);

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() =>
            Companies(database).SaveAsync(SchedulerSamples.User(Roles.Manager), new(null, "Northside", null), Token)
        );
    }

    [Fact]
    public async Task SaveTenant_ZoneUnknown_IsRefusedElseSaved()
    {
        await using var database = await DatabaseUnderTest.CreateAsync(Databases.Sqlite);
        var editor = new TenantEditor(database.Contexts, Audit(database));
        var admin = SchedulerSamples.User();
        var seen = (await editor.ReadAsync(admin, Token))!;

        var wrong = await editor.SaveAsync(admin, seen with { TimeZone = "Mars/Olympus" }, seen, Token);
        var right = await editor.SaveAsync(admin, seen with { TimeZone = "America/Denver" }, seen, Token);
        var old = await editor.SaveAsync(admin, seen with { Name = "Late" }, seen, Token);

        Assert.Equal("timeZone", Assert.Single(wrong.Errors).Field);
        Assert.True(right.IsDone);
        Assert.Equal("record", Assert.Single(old.Errors).Field);
        Assert.Equal("America/Denver", (await editor.ReadAsync(admin, Token))!.TimeZone);
    }

    private static SchedulerDraft Draft(int companyId) =>
        new(
            null,
            companyId,
            "Main",
            SchedulerStatuses.Active,
            SchedulerMode.Standard,
            "https://book.example.test/",
            null
        );

    private static AuditLog Audit(DatabaseUnderTest database) => new(database.Contexts, database.Clock);

    private static CompanyEditor Companies(DatabaseUnderTest database) =>
        new(database.Contexts, Audit(database), database.Clock);

    private static SchedulerEditor Schedulers(DatabaseUnderTest database) =>
        new(database.Contexts, Audit(database), database.Clock);

    private static RouterEditor Routers(DatabaseUnderTest database) =>
        new(database.Contexts, Audit(database), database.Clock);
}
