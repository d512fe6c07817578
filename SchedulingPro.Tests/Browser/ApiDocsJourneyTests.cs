using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.ApiClients;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Tests.Hosting;

namespace SchedulingPro.Tests.Browser;

/// <summary>A stranger reads the API's page; an integrator tries a call with real credentials.</summary>
public sealed class ApiDocsJourneyTests(BrowserFixture browser)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ApiDocs_ReadAndTried_AnswersAndIsAccessible()
    {
        await using var dashboard = await browser.OpenAsync(role: null);
        var page = dashboard.Page;
        var client = (
            await browser
                .Services.GetRequiredService<ApiClientEditor>()
                .CreateAsync(AuditActor.System, TestAccounts.TenantId, ApiClientDraft.Everything("Journey"), Cancel)
        ).Issued!;

        await dashboard.GoAsync(AppUrls.ApiDocs, interactive: false);
        var call = page.Locator("#operations-Scheduler-Scheduler_Schedulers");
        await call.WaitForAsync();
        Assert.Equal([], await dashboard.ProblemsEverywhereAsync());

        await page.GetByLabel("Client id").FillAsync(client.ClientId);
        await page.GetByLabel("Client secret").FillAsync(client.ClientSecret!);
        await page.GetByLabel("App key").FillAsync(client.AppKey!);
        await page.GetByRole(AriaRole.Button, new() { Name = "Use these credentials" }).ClickAsync();
        await page.GetByText($"Calls are made as {client.ClientId}, tenant {client.TenantId}.").WaitForAsync();

        await call.Locator(".opblock-summary-control").ClickAsync();
        await Assertions.Expect(call.Locator("[data-param-name=tenant] input")).ToHaveValueAsync($"{client.TenantId}");
        await call.GetByRole(AriaRole.Button, new() { Name = "Execute" }).ClickAsync();
        await Assertions
            .Expect(call.Locator(".live-responses-table .response-col_description pre").First)
            .ToContainTextAsync("\"hasMore\": false");
        Assert.Equal([], await dashboard.ProblemsEverywhereAsync());

        await page.GetByRole(AriaRole.Button, new() { Name = "Forget them" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Client secret")).ToHaveValueAsync("");
        Assert.Empty(dashboard.Errors);
    }
}
