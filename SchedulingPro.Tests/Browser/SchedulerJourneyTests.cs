using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Schedulers;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Tests.Hosting;

namespace SchedulingPro.Tests.Browser;

public sealed class SchedulerJourneyTests(BrowserFixture browser)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Admin_CopiesKey_RotatesIt_SetsDefault()
    {
        await using var dashboard = await browser.OpenAsync(Roles.Admin);
        var (company, id) = await AddAsync("Journey Plumbing");
        var page = dashboard.Page;
        await dashboard.GoAsync(AppUrls.Scheduler(id, "install"));
        Assert.DoesNotContain(company.DataApiKey, await page.ContentAsync());

        await page.GetByRole(AriaRole.Button, new() { Name = "Copy data API key" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Copied. The audit log has a line about it.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Reveal keys" }).ClickAsync();
        await Assertions.Expect(page.GetByText(company.DataApiKey).First).ToBeVisibleAsync();
        Assert.Equal([], await dashboard.AccessibilityProblemsAsync());

        await dashboard.GoAsync(AppUrls.Companies);
        var card = page.Locator(
            "section",
            new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = company.Name }) }
        );
        await card.GetByRole(AriaRole.Button, new() { Name = "Make default: Journey scheduler" }).ClickAsync();
        await Assertions.Expect(card.GetByText("Remove default")).ToBeVisibleAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "Rotate key" }).First.ClickAsync();
        await card.GetByRole(AriaRole.Form).GetByRole(AriaRole.Button, new() { Name = "Rotate key" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Rotate key" }).ClickAsync();
        await Assertions.Expect(card.GetByText("End old key now")).ToBeVisibleAsync();
        Assert.Equal([], await dashboard.AccessibilityProblemsAsync());

        await using var db = Open();
        var actions = await db
            .AuditEntries.Where(a => a.CompanyId == company.Id)
            .Select(a => a.Action)
            .ToListAsync(Cancel);
        Assert.Contains(AuditActions.InstallKeyCopied, actions);
        Assert.Contains(AuditActions.InstallKeyRevealed, actions);
        Assert.Contains(AuditActions.InstallKeyRotated, actions);
        Assert.NotEqual(
            company.DataApiKey,
            await db.Companies.Where(c => c.Id == company.Id).Select(c => c.DataApiKey).SingleAsync(Cancel)
        );
        Assert.Empty(dashboard.Errors);
    }

    [Theory]
    [InlineData(AppUrls.Schedulers, 1440, ColorScheme.Light)]
    [InlineData(AppUrls.Schedulers, 390, ColorScheme.Dark)]
    [InlineData(AppUrls.Companies, 390, ColorScheme.Light)]
    [InlineData(AppUrls.Vocabulary, 390, ColorScheme.Light)]
    public async Task Page_EveryWidthAndTheme_IsAccessibleAndFits(string url, int width, ColorScheme colours)
    {
        await using var dashboard = await browser.OpenAsync(Roles.Admin, width, colours: colours);
        await AddAsync($"Company {Guid.NewGuid():N}");

        await dashboard.GoAsync(url);
        await dashboard
            .Page.Locator("table, .items")
            .First.WaitForAsync(new() { State = WaitForSelectorState.Attached });

        Assert.Equal([], await dashboard.AccessibilityProblemsAsync());
        Assert.True(await dashboard.FitsWidthAsync());
        Assert.Empty(dashboard.Errors);
    }

    private SchedulingDbContext Open() =>
        browser.Services.GetRequiredService<IDbContextFactory<SchedulingDbContext>>().CreateDbContext();

    private async Task<(Company Company, string SchedulerId)> AddAsync(string name)
    {
        await using var db = Open();
        // Other tests bring sessions in, with schedulers of their own: whoever counts keys up must be the only one writing.
        await using var alone = await db.Database.BeginTransactionAsync(Cancel);
        var company = new Company
        {
            TenantId = TestAccounts.TenantId,
            Name = name,
            DataApiKey = Guid.NewGuid().ToString("N")[..24],
            CreatedOn = DateTime.UnixEpoch,
            ModifiedOn = DateTime.UnixEpoch,
        };
        db.Companies.Add(company);
        await db.SaveChangesAsync(Cancel);
        var scheduler = new Scheduler
        {
            Key = (await db.Schedulers.MaxAsync(s => (int?)s.Key, Cancel) ?? 0) + 1,
            TenantId = TestAccounts.TenantId,
            ExternalId = $"sched_{Guid.NewGuid().ToString("N")[..24]}",
            CompanyId = company.Id,
            Name = "Journey scheduler",
            Status = SchedulerStatuses.Active,
            CreatedOn = DateTime.UnixEpoch,
            ModifiedOn = DateTime.UnixEpoch,
        };
        db.Schedulers.Add(scheduler);
        await db.SaveChangesAsync(Cancel);
        await alone.CommitAsync(Cancel);
        return (company, scheduler.ExternalId);
    }
}
