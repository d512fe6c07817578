using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.ApiClients;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Tests.Hosting;

namespace SchedulingPro.Tests.Browser;

/// <summary>
/// An admin connects an account. The account is this very server: its API is the one that connections read.
/// </summary>
public sealed class ConnectionJourneyTests(BrowserFixture browser)
{
    private const string OtherTenant = "990011";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Admin_TestsAndAddsConnection_RegistersRouter_PausesAndRemovesIt()
    {
        await using var dashboard = await browser.OpenAsync(Roles.Admin);
        var page = dashboard.Page;
        var name = $"self-{Guid.NewGuid():N}";
        var client = await ClientAsync(name);

        await dashboard.GoAsync(AppUrls.ConnectionAdd);
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await page.GetByLabel("System", new() { Exact = true }).SelectOptionAsync("Another address");
        await page.GetByLabel("API address").FillAsync(browser.Address.ToString());
        await page.GetByLabel("Token address").FillAsync(browser.Address.ToString());
        await page.GetByLabel("Tenant ID").FillAsync($"{TestAccounts.TenantId}");
        await page.GetByLabel("Client ID").FillAsync(client.ClientId);
        await page.GetByLabel("Client secret").FillAsync(client.ClientSecret!);
        await page.GetByLabel("App key").FillAsync(client.AppKey!);
        await page.GetByRole(AriaRole.Button, new() { Name = "Test connection" }).First.ClickAsync();
        await Assertions.Expect(page.GetByText("The connection works")).ToBeVisibleAsync();
        Assert.Equal([], await dashboard.ProblemsEverywhereAsync());

        await page.GetByLabel("Tenant ID").FillAsync(OtherTenant);
        await page.GetByRole(AriaRole.Button, new() { Name = "Test connection" }).First.ClickAsync();
        await Assertions.Expect(page.GetByText("The connection does not work yet")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save connection" }).ClickAsync();
        var card = page.Locator(
            "section.card",
            new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = name }) }
        );
        await Assertions.Expect(card.GetByText("Client secret set")).ToBeVisibleAsync();
        Assert.DoesNotContain(client.ClientSecret!, await page.ContentAsync());

        await card.GetByLabel("Router id", new() { Exact = true }).FillAsync("rtr_journey");
        await card.GetByRole(AriaRole.Button, new() { Name = "Add router" }).ClickAsync();
        await Assertions.Expect(card.GetByText("rtr_journey", new() { Exact = true })).ToBeVisibleAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        await Assertions.Expect(card.GetByText("Paused", new() { Exact = true })).ToBeVisibleAsync();
        await page.EvaluateAsync("() => scrollTo(0, 0)");
        Assert.Equal([], await dashboard.ProblemsEverywhereAsync());

        await card.GetByRole(AriaRole.Button, new() { Name = "Remove", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog)
            .GetByRole(AriaRole.Button, new() { Name = "Remove connection" })
            .ClickAsync();
        await Assertions.Expect(card).ToHaveCountAsync(0);
        Assert.Empty(dashboard.Errors);
    }

    private async Task<IssuedCredentials> ClientAsync(string name) =>
        (
            await browser
                .Services.GetRequiredService<ApiClientEditor>()
                .CreateAsync(AuditActor.System, TestAccounts.TenantId, ApiClientDraft.Everything(name), Cancel)
        ).Issued!;
}
