using Microsoft.Playwright;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Tests.Browser;

public sealed class ImportJourneyTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Import_UploadPreviewStart_ShowsCountsAndRejectedRows(int width, ColorScheme colours)
    {
        await using var dashboard = await browser.OpenAsync(Roles.Admin, width, colours: colours);
        await dashboard.GoAsync(AppUrls.Import);
        var page = dashboard.Page;
        var csv =
            "Session ID,Created,schedulerId,phone\n"
            + $"journey-{width},2026-05-04T10:00:00Z,sched_journey,(212) 555-0142\nbad,someday,sched_journey,\n";

        var input = page.Locator("input[type=file]");
        await Assertions.Expect(input).ToBeEnabledAsync();
        await input.SetInputFilesAsync(
            new FilePayload
            {
                Name = "visits.csv",
                MimeType = "text/csv",
                Buffer = System.Text.Encoding.UTF8.GetBytes(csv),
            }
        );
        await Assertions.Expect(page.Locator(".preview-table")).ToBeVisibleAsync();
        Assert.Equal([], await dashboard.AccessibilityProblemsAsync());

        await page.GetByRole(AriaRole.Button, new() { Name = "Start import" }).ClickAsync();
        await Assertions.Expect(page.Locator("#run-title")).ToBeVisibleAsync();
        await Assertions
            .Expect(page.GetByRole(AriaRole.Link, new() { Name = "Download rejected rows" }))
            .ToBeVisibleAsync();

        Assert.Equal([], await dashboard.ProblemsEverywhereAsync());
        Assert.Empty(dashboard.Errors);
    }
}
