using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Tests.Data;
using SchedulingPro.Tests.Hosting;
using SchedulingPro.Tests.Metrics;

namespace SchedulingPro.Tests.Browser;

public sealed class PerformanceJourneyTests(BrowserFixture browser)
{
    private const string Period = $"?from=2026-03-06&to=2026-03-09&scheduler={GoldenSessions.Web}";

    [Fact]
    public async Task Funnel_PeopleLostAtAStep_AreTheListThatOpens()
    {
        await using var dashboard = await browser.OpenAsync(Roles.Manager);
        await StoreAsync(dashboard);
        await dashboard.GoAsync(AppUrls.Performance + Period);
        var page = dashboard.Page;

        var words = page.Locator(".funnel-words");
        await Assertions.Expect(words).ToContainTextAsync("Biggest loss: after “Engaged”, 3 of 12 sessions");
        var lost = page.GetByRole(AriaRole.Link, new() { Name = "went no further than Engaged" });
        var number = await lost.InnerTextAsync();
        await lost.ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/sessions\?.*counted=lost%3Ainteracted"));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync($"{number} session");
        // From the list to the queue: first it says who can be called back.
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the qualified to the lead queue" }).ClickAsync();
        await Assertions.Expect(page.Locator("main .note")).ToContainTextAsync("can be");
        Assert.Empty(dashboard.Errors);
    }

    [Fact]
    public async Task Period_Changed_ChangesNumbersAndUrlAndBackReturns()
    {
        await using var dashboard = await browser.OpenAsync(Roles.Manager);
        await StoreAsync(dashboard);
        await dashboard.GoAsync(AppUrls.Performance + Period);
        var page = dashboard.Page;
        var period = page.Locator(".insight-period");
        await Assertions.Expect(period).ToContainTextAsync("Mar 6 – Mar 9, 2026");

        await page.GetByRole(AriaRole.Button, new() { Name = "Mar 6, 2026" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Last 7 days" }).ClickAsync();
        await Assertions.Expect(period).Not.ToContainTextAsync("Mar 6 – Mar 9, 2026");
        Assert.Contains("period=last7days", page.Url);
        await page.GoBackAsync();

        await Assertions.Expect(period).ToContainTextAsync("Mar 6 – Mar 9, 2026");
    }

    [Theory]
    [InlineData(AppUrls.Performance + Period + "&compare=weekdays")]
    [InlineData(AppUrls.Volume + Period)]
    public async Task Page_EveryWidthAndTheme_IsAccessibleAndRunsCleanly(string url)
    {
        await using var dashboard = await browser.OpenAsync(Roles.Admin);
        await StoreAsync(dashboard);

        await dashboard.GoAsync(url);
        await dashboard.Page.Locator("[data-chart] svg, .chart-empty").First.WaitForAsync();

        Assert.Equal([], await dashboard.ProblemsEverywhereAsync());
        Assert.Empty(dashboard.Errors);
    }

    /// <summary>A link to the contractor's page can carry any source, and the chart's engine writes HTML.</summary>
    [Fact]
    public async Task Chart_SourceIsHtml_IsShownAsText()
    {
        const string hostile = "<i class='outside'>evil</i>";
        await using var dashboard = await browser.OpenAsync(Roles.Manager);
        var day = new DateTime(2019, 1, 2, 15, 0, 0, DateTimeKind.Utc);
        await IngestAsync(Booked("hostile", hostile), Booked("harmless", "google"));

        await dashboard.GoAsync(AppUrls.Volume + "?from=2019-01-02&to=2019-01-02&split=sourceMedium");
        var chart = dashboard.Page.Locator("[data-chart]").First;
        await Assertions.Expect(chart.Locator(".apexcharts-legend")).ToContainTextAsync(hostile);
        await chart.Locator(".apexcharts-bar-area[val='1']").First.HoverAsync();

        await Assertions.Expect(chart.Locator(".apexcharts-tooltip")).ToContainTextAsync(hostile);
        await Assertions.Expect(dashboard.Page.Locator(".outside")).ToHaveCountAsync(0);

        SessionArrival Booked(string id, string source) =>
            SessionSamples.Arrival(
                id,
                s =>
                {
                    (s.CreatedOn, s.ModifiedOn, s.LastCheckinDate) = (day, day, day);
                    (s.SessionOutcome, s.JobId) = ("booked", 1);
                    s.SourceTracking.UtmSource = source;
                }
            );
    }

    /// <summary>The same sessions again change nothing, so every test may bring them in.</summary>
    private async Task StoreAsync(DashboardPage dashboard)
    {
        Assert.NotNull(dashboard);
        await IngestAsync([.. GoldenSessions.All]);
    }

    private Task<IngestionResult> IngestAsync(params SessionArrival[] arrivals) =>
        browser
            .Services.GetRequiredService<SessionIngestor>()
            .IngestAsync(TestAccounts.TenantId, arrivals, null, TestContext.Current.CancellationToken);
}
