using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Tables;
using SchedulingPro.Tests.ApiClients;
using SchedulingPro.Tests.Browser;
using SchedulingPro.Tests.Data;
using SchedulingPro.Tests.Hosting;

namespace SchedulingPro.Tests.Reconciliation;

/// <summary>The page as the server writes it, its export, and as a manager uses it.</summary>
public sealed class ReconciliationPageTests(BrowserFixture browser)
{
    private const string Figures = """{"totalSessions":3,"opened":3,"interacted":3,"abandoned":1,"booked":1}""";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_FromNothingToNumbers_SaysWhatThereIs()
    {
        await using var host = new ApiHost();
        using var client = host.CreateClientAs(Roles.Manager);
        Assert.Contains("Nothing to compare with yet", await client.GetStringAsync(AppUrls.Reconciliation, Cancel));

        await ReconciliationLab.StoreAsync(
            host.Services.GetRequiredService<SessionIngestor>(),
            TestAccounts.TenantId,
            TestClock.Start
        );
        await using var db = host.Open();
        await ReconciliationLab.ConnectAsync(db);
        var empty = await client.GetStringAsync(AppUrls.Reconciliation + "?from=2026-05-03&to=2026-05-03", Cancel);
        Assert.Contains("No figures of these days are read yet", empty);
        await AddSnapshotAsync(db, ReconciliationLab.Sunday, ReconciliationLab.NewYork, TestClock.Start);

        var url = $"?from=2026-05-03&to=2026-05-04&scheduler={SessionSamples.SchedulerId}";
        var page = WebUtility.HtmlDecode(await client.GetStringAsync(AppUrls.Reconciliation + url, Cancel));
        Assert.Contains("1 of 2 daily figures are read", page);
        Assert.Contains("that is the whole difference", page);
        Assert.Contains("Sessions, day by day", page);
        Assert.Contains(
            "There is no such scheduler here",
            await client.GetStringAsync(AppUrls.Reconciliation + "?scheduler=unknown", Cancel)
        );

        var csv = await client.GetStringAsync(AppUrls.Export("reconciliation", ExportFormat.Csv, url), Cancel);
        Assert.Contains("Sessions,totalSessions,count,3,2,1,\"1 session of a bot", csv);
        Assert.Contains("2026-05-03,Sessions,totalSessions,count,3,2,1,", csv);
        Assert.DoesNotContain("2026-05-04,", csv);
    }

    [Fact]
    public async Task Manager_ChoosesSchedulerAndMetric_SeesItsDays()
    {
        await using var dashboard = await browser.OpenAsync(Roles.Manager);
        await dashboard.GoAsync(AppUrls.Overview);
        await FillAsync();
        var page = dashboard.Page;

        await dashboard.GoAsync(AppUrls.Reconciliation + "?period=last7days");
        await page.GetByLabel("Scheduler or router").SelectOptionAsync($"scheduler {SessionSamples.SchedulerId}");
        await Assertions.Expect(page.GetByText("metrics differ")).ToBeVisibleAsync();
        await page.Locator("tbody [data-row-link]").Filter(new() { HasText = "Abandoned" }).First.ClickAsync();

        await page.GetByRole(AriaRole.Heading, new() { Name = "Abandoned, day by day" }).WaitForAsync();
        Assert.Contains("metric=abandoned", page.Url);
        Assert.Equal([], await dashboard.ProblemsEverywhereAsync());
        Assert.Empty(dashboard.Errors);
    }

    private async Task FillAsync()
    {
        var now = browser.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        await ReconciliationLab.StoreAsync(
            browser.Services.GetRequiredService<SessionIngestor>(),
            TestAccounts.TenantId,
            now
        );
        await using var scope = browser.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SchedulingDbContext>();
        await ReconciliationLab.ConnectAsync(db, $"journey-{Guid.NewGuid():N}");
        var zone = TimeZoneInfo.FindSystemTimeZoneById(TestAccounts.TimeZone);
        await AddSnapshotAsync(db, ZoneClock.DateOf(now, zone).AddDays(-1), zone, now);
    }

    private static async Task AddSnapshotAsync(SchedulingDbContext db, DateOnly day, TimeZoneInfo zone, DateTime readOn)
    {
        var window = ZoneClock.Days(day, day, zone);
        var key = await db
            .Schedulers.Where(s => s.ExternalId == SessionSamples.SchedulerId)
            .Select(s => s.Key)
            .SingleAsync(Cancel);
        db.PerformanceSnapshots.Add(
            new()
            {
                TenantId = TestAccounts.TenantId,
                OwnerKey = key,
                FromUtc = window.From,
                ToUtc = window.To,
                Figures = Figures,
                ReadOn = readOn,
            }
        );
        await db.SaveChangesAsync(Cancel);
    }
}
