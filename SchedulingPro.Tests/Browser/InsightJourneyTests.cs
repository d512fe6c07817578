using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Tests.Hosting;
using SchedulingPro.Tests.Metrics;

namespace SchedulingPro.Tests.Browser;

/// <summary>A manager takes a number apart: by campaign, by reason, by scheduler; cleans up campaigns and enters a cost.</summary>
public sealed class InsightJourneyTests(BrowserFixture browser)
{
    private const string Period = "?from=2026-03-06&to=2026-03-09";

    [Fact]
    public async Task Manager_TakesNumbersApart_AndEveryPageIsAccessible()
    {
        await using var dashboard = await browser.OpenAsync(Roles.Manager);
        await browser
            .Services.GetRequiredService<SessionIngestor>()
            .IngestAsync(TestAccounts.TenantId, GoldenSessions.All, null, TestContext.Current.CancellationToken);
        var page = dashboard.Page;

        await dashboard.GoAsync(AppUrls.Performance + Period);
        await TabAsync("Break down");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/performance/breakdown\?.*from=2026-03-06"));
        await page.Locator(".breakdown-choice select").First.SelectOptionAsync("scheduler");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("d=scheduler"));
        Assert.Equal([], await dashboard.ProblemsEverywhereAsync());
        await page.SetViewportSizeAsync(1440, 900);
        await page.GetByRole(AriaRole.Link, new() { Name = "Show the worst change first" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"sort=booked\.change"));

        await TabAsync("Attribution");
        await Assertions
            .Expect(page.GetByText("First and last touch of the people who booked").First)
            .ToBeVisibleAsync();
        Assert.Equal([], await dashboard.ProblemsEverywhereAsync());
        await page.SetViewportSizeAsync(1440, 900);

        await TabAsync("Drop-off");
        await Assertions.Expect(page.Locator(".drop-words")).ToContainTextAsync("sessions ended without a booking");
        Assert.Equal([], await dashboard.ProblemsEverywhereAsync());
        await page.SetViewportSizeAsync(1440, 900);

        await TabAsync("Compare schedulers");
        await Assertions.Expect(page.Locator(".readout")).ToContainTextAsync("Not enough data yet");
        Assert.Equal([], await dashboard.ProblemsEverywhereAsync());
        await page.SetViewportSizeAsync(1440, 900);

        await dashboard.GoAsync(AppUrls.Campaigns);
        await page.GetByRole(AriaRole.Heading, new() { Name = "Campaign names" }).WaitForAsync();
        Assert.Equal([], await dashboard.ProblemsEverywhereAsync());
        await page.SetViewportSizeAsync(1440, 900);

        await dashboard.GoAsync(AppUrls.Spend);
        await page.GetByRole(AriaRole.Button, new() { Name = "Enter a cost" }).ClickAsync();
        await page.GetByLabel("Amount in USD").FillAsync("1,234.50");
        await page.GetByLabel("Campaign", new() { Exact = true }).FillAsync("Brand");
        Assert.Equal([], await dashboard.ProblemsEverywhereAsync());
        await page.SetViewportSizeAsync(1440, 900);
        await page.GetByRole(AriaRole.Button, new() { Name = "Enter the cost" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Enter it all the same" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Table)).ToContainTextAsync("$1,234.50");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove the cost for Brand" }).First.ClickAsync();
        await Assertions.Expect(page.GetByText("No costs yet")).ToBeVisibleAsync();
        Assert.Empty(dashboard.Errors);

        Task TabAsync(string name) =>
            page.GetByRole(AriaRole.Navigation, new() { Name = "Performance pages" })
                .GetByRole(AriaRole.Link, new() { Name = name })
                .ClickAsync();
    }
}
