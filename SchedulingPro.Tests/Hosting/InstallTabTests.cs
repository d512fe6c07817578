using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Schedulers;
using SchedulingPro.Core.Schedulers.Installation;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Tests.Hosting;

public sealed class InstallTabTests : IAsyncDisposable
{
    private const string Key = "verysecretkey00000000001";
    private const string Id = "sched_install0000000000000001";
    private readonly DashboardFactory dashboard = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Roles.Admin, "Reveal keys")]
    [InlineData(Roles.Manager, "Only admins see install keys")]
    [InlineData(Roles.Office, "Only admins see install keys")]
    public async Task InstallTab_BeforeReveal_HoldsNoKey(string role, string expected)
    {
        using var client = dashboard.CreateClientAs(role);
        await AddSchedulerAsync();

        var page = await client.GetStringAsync(AppUrls.Scheduler(Id, "install"), Cancel);

        Assert.Contains(expected, page);
        Assert.DoesNotContain(Key, page);
        await using var db = Open();
        Assert.False(await db.AuditEntries.AnyAsync(a => a.Action == AuditActions.InstallKeyRevealed, Cancel));
    }

    [Theory]
    [InlineData(Roles.Manager)]
    [InlineData(Roles.Office)]
    public async Task Reveal_NoAdmin_IsRefused(string role)
    {
        using var client = dashboard.CreateClientAs(role);
        await AddSchedulerAsync();
        await using var db = Open();
        var id = await db.Users.Where(u => u.Email == TestAccounts.EmailOf(role)).Select(u => u.Id).SingleAsync(Cancel);
        var user = await dashboard.Services.GetRequiredService<UserContextQuery>().ExecuteAsync(id, Cancel);

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() =>
            dashboard.Services.GetRequiredService<InstallKeyAccess>().RevealAsync(user, Id, Cancel)
        );
    }

    [Theory]
    [InlineData(AppUrls.Companies)]
    [InlineData(AppUrls.Vocabulary)]
    public async Task AdminPages_OtherRoles_AreClosed(string url)
    {
        using var admin = dashboard.CreateClientAs(Roles.Admin);
        using var manager = dashboard.CreateClientAs(Roles.Manager);

        using var open = await admin.GetAsync(url, Cancel);
        using var closed = await manager.GetAsync(url, Cancel);

        Assert.True(open.IsSuccessStatusCode);
        Assert.False(closed.IsSuccessStatusCode);
    }

    public ValueTask DisposeAsync() => dashboard.DisposeAsync();

    private SchedulingDbContext Open() =>
        dashboard.Services.GetRequiredService<IDbContextFactory<SchedulingDbContext>>().CreateDbContext();

    private async Task AddSchedulerAsync()
    {
        await using var db = Open();
        var company = new Company
        {
            TenantId = TestAccounts.TenantId,
            Name = "Northside",
            DataApiKey = Key,
            CreatedOn = DateTime.UnixEpoch,
            ModifiedOn = DateTime.UnixEpoch,
        };
        db.Companies.Add(company);
        await db.SaveChangesAsync(Cancel);
        db.Schedulers.Add(
            new()
            {
                Key = 1,
                TenantId = TestAccounts.TenantId,
                ExternalId = Id,
                CompanyId = company.Id,
                Name = "Main",
                Status = SchedulerStatuses.Active,
                CreatedOn = DateTime.UnixEpoch,
                ModifiedOn = DateTime.UnixEpoch,
            }
        );
        await db.SaveChangesAsync(Cancel);
    }
}
