using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Schedulers;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Schedulers;

/// <summary>Companies and schedulers for tests, and the people who ask for them.</summary>
internal static class SchedulerSamples
{
    public const string FirstKey = "aaaaaaaaaaaaaaaaaaaaaaa1";

    public static UserContext User(string role = Roles.Admin, DataScope? scope = null) =>
        new()
        {
            UserId = 7,
            DisplayName = "Robin",
            Roles = [role],
            Scope = scope ?? DataScope.ForAllCompanies(true),
            TenantId = DatabaseUnderTest.TenantId,
        };

    public static async Task<Company> AddCompanyAsync(
        this DatabaseUnderTest database,
        string name,
        string key = FirstKey
    )
    {
        await using var db = database.Open();
        var company = new Company
        {
            TenantId = DatabaseUnderTest.TenantId,
            Name = name,
            DataApiKey = key,
            CreatedOn = TestClock.Start.AddDays(-100),
            ModifiedOn = TestClock.Start.AddDays(-100),
        };
        db.Companies.Add(company);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return company;
    }

    public static async Task<Scheduler> AddSchedulerAsync(
        this DatabaseUnderTest database,
        Company company,
        int key,
        string id,
        Action<Scheduler>? change = null
    )
    {
        await using var db = database.Open();
        var scheduler = new Scheduler
        {
            Key = key,
            TenantId = DatabaseUnderTest.TenantId,
            ExternalId = id,
            CompanyId = company.Id,
            Name = $"Scheduler {key}",
            Status = SchedulerStatuses.Active,
            Origin = SchedulerOrigin.Local,
            CreatedOn = TestClock.Start.AddDays(-60),
            ModifiedOn = TestClock.Start.AddDays(-50),
        };
        change?.Invoke(scheduler);
        db.Schedulers.Add(scheduler);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return scheduler;
    }
}
