using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Tests.Browser;
using SchedulingPro.Tests.Data;
using SchedulingPro.Tests.Hosting;

namespace SchedulingPro.Tests.Sessions;

public sealed partial class SessionsJourneyTests(BrowserFixture browser)
{
    [Fact]
    public async Task AbandonedVisitor_ByPartOfThePhone_IsFoundOpenedAndExported()
    {
        await using var dashboard = await browser.OpenAsync(Roles.Office);
        await FillAsync();
        await dashboard.GoAsync(AppUrls.Sessions);
        var page = dashboard.Page;

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("219 555 73");
        await Assertions.Expect(page.Locator(".list-total")).ToHaveTextAsync("10 sessions");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add filter" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Outcome" }).ClickAsync();
        await page.GetByLabel("Abandoned").CheckAsync();
        await Assertions.Expect(page.Locator(".list-total")).ToHaveTextAsync("5 sessions");
        await page.Keyboard.PressAsync("Escape");
        var url = page.Url;
        await page.GetByRole(AriaRole.Button, new() { Name = "Export", Exact = true }).ClickAsync();
        var download = await dashboard.DownloadAsync(() =>
            page.GetByRole(AriaRole.Link, new() { Name = "CSV file" }).ClickAsync()
        );
        Assert.Equal(
            6,
            (await File.ReadAllLinesAsync(await download.PathAsync(), TestContext.Current.CancellationToken)).Length
        );
        Assert.StartsWith("sessions-abandoned-filtered", download.SuggestedFilename);

        var row = page.Locator("tbody [data-row-link]").Nth(2);
        var href = await row.GetAttributeAsync("href");
        await row.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Journey visitor");
        await page.GoBackAsync();

        await Assertions.Expect(page.Locator(".list-total")).ToHaveTextAsync("5 sessions");
        Assert.Equal(url, page.Url);
        await Assertions.Expect(page.Locator($"tbody [data-row-link][href='{href}']")).ToBeFocusedAsync();
        Assert.Empty(dashboard.Errors);
    }

    [Fact]
    public async Task Search_OnASlowLine_LosesNoLetter()
    {
        const string Typed = "219 555 73";
        await using var dashboard = await browser.OpenAsync(Roles.Office);
        await FillAsync();
        var page = dashboard.Page;
        var line = new SlowLine();
        await line.ThrottleAsync(page);
        await dashboard.GoAsync(AppUrls.Sessions);
        var search = page.Locator("[data-page-search]");

        // Every answer stays on the way until two more letters are typed.
        line.IsHolding = true;
        foreach (var letter in Typed)
        {
            await search.PressSequentiallyAsync(letter.ToString());
            line.LetThrough(keep: 2);
        }

        line.Release();
        await Assertions.Expect(page.Locator(".list-total")).ToHaveTextAsync("10 sessions");
        Assert.Equal(Typed, await search.InputValueAsync());
        Assert.Empty(dashboard.Errors);
    }

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Pages_WideLightAndNarrowDark_AreAccessible(int width, ColorScheme colours)
    {
        await using var dashboard = await browser.OpenAsync(Roles.Admin, width, colours: colours);
        await FillAsync();

        await dashboard.GoAsync(AppUrls.Sessions + "?q=journey&outcome=abandoned");
        await Assertions.Expect(dashboard.Page.Locator(".list-total")).ToHaveTextAsync(SomeSessions());
        Assert.Equal([], await dashboard.AccessibilityProblemsAsync());
        Assert.True(await dashboard.FitsWidthAsync());
        await dashboard.Page.SetViewportSizeAsync(1024, 900);
        Assert.True(await dashboard.FitsWidthAsync());
        await dashboard.Page.SetViewportSizeAsync(width, 900);
        await dashboard.Page.Locator(".chip-button").ClickAsync();
        Assert.Equal([], await dashboard.AccessibilityProblemsAsync());

        await dashboard.GoAsync(AppUrls.Session("journey-1"));
        Assert.Equal([], await dashboard.AccessibilityProblemsAsync());
        Assert.True(await dashboard.FitsWidthAsync());
        Assert.Empty(dashboard.Errors);
    }

    private async Task FillAsync()
    {
        var cancel = TestContext.Current.CancellationToken;
        var newest = browser.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime.AddHours(-1);
        await browser
            .Services.GetRequiredService<SessionIngestor>()
            .IngestAsync(
                TestAccounts.TenantId,
                [
                    .. Enumerable
                        .Range(0, 10)
                        .Select(i =>
                            SessionSamples.Arrival(
                                $"journey-{i}",
                                s =>
                                {
                                    s.CreatedOn = newest.AddMinutes(-i);
                                    s.ModifiedOn = s.LastCheckinDate = s.CreatedOn;
                                    s.SessionOutcome = i % 2 == 1 ? "abandoned" : "booked";
                                    s.Customer.FirstName = "Journey";
                                    s.Customer.LastName = $"visitor {i}";
                                    s.Customer.Phone = $"(219) 555-73{i}0";
                                    s.CustomerResponses = ["Leak under the sink"];
                                    s.SourceTracking.LandingPageUrl = "https://example.com/book";
                                }
                            )
                        ),
                ],
                null,
                cancel
            );
    }

    [GeneratedRegex("^[1-9][0-9,]* sessions$")]
    private static partial Regex SomeSessions();
}
