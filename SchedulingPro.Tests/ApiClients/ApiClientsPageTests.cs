using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.ApiClients;
using SchedulingPro.Dashboard.Api;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Tests.Browser;
using SchedulingPro.Tests.Hosting;

namespace SchedulingPro.Tests.ApiClients;

/// <summary>The page of API clients: as the server writes it, and as an admin uses it.</summary>
public sealed class ApiClientsPageTests(BrowserFixture browser)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_EmptyThenOpenClient_ShowsWhatStandsInTheUrl_NeverACredential()
    {
        await using var dashboard = new DashboardFactory();
        using var admin = dashboard.CreateClientAs(Roles.Admin);
        var empty = await PageAsync(AppUrls.ApiClients);
        var made = (
            await dashboard
                .Services.GetRequiredService<ApiClientEditor>()
                .CreateAsync(
                    AuditActor.System,
                    TestAccounts.TenantId,
                    ApiClientDraft.Everything("Night <report>"),
                    Cancel
                )
        ).Issued!;

        var list = await PageAsync(AppUrls.ApiClients);
        var open = await PageAsync(AppUrls.ApiClient(made.ClientId));
        var gone = await PageAsync(AppUrls.ApiClient("cid.unknown"));
        var add = await PageAsync(AppUrls.ApiClientAdd);

        Assert.Contains("There is no API client yet", empty);
        Assert.Contains("Night <report>", list);
        Assert.Contains(made.ClientId, list);
        Assert.DoesNotContain("Rotate secret", list);
        Assert.Contains("Rotate secret", open);
        Assert.DoesNotContain("Rotate secret", gone);
        Assert.Contains("Make client", add);
        Assert.All(
            [list, open, gone, add],
            page =>
            {
                Assert.DoesNotContain(made.ClientSecret!, page);
                Assert.DoesNotContain(made.AppKey!, page);
            }
        );

        async Task<string> PageAsync(string url) => WebUtility.HtmlDecode(await admin.GetStringAsync(url, Cancel));
    }

    [Fact]
    public async Task Admin_MakesClient_UsesIt_RotatesIt_DisablesIt()
    {
        await using var dashboard = await browser.OpenAsync(Roles.Admin);
        var page = dashboard.Page;
        using var http = new HttpClient { BaseAddress = browser.Address };
        var name = $"Warehouse {Guid.NewGuid():N}";

        await dashboard.GoAsync(AppUrls.ApiClientAdd);
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make client" }).ClickAsync();
        var (id, secret, appKey) = (
            await ValueAsync(page, "Client ID"),
            await ValueAsync(page, "Client secret"),
            await ValueAsync(page, "App key")
        );
        Assert.Contains(secret, await page.GetByLabel("Commands for curl").InnerTextAsync());
        Assert.Equal([], await dashboard.AccessibilityProblemsAsync());
        Assert.Equal(HttpStatusCode.OK, await ReadAsync(http, await TokenAsync(http, id, secret), appKey));

        await page.GetByRole(AriaRole.Link, new() { Name = "I have copied them" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Rotate secret" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make new secret" }).ClickAsync();
        var second = await ValueAsync(page, "Client secret");
        Assert.DoesNotContain(secret, await page.ContentAsync());
        Assert.NotNull(await TokenAsync(http, id, secret));
        var token = await TokenAsync(http, id, second);
        // Not where the click left the page: half a target lies under the top bar there.
        await page.EvaluateAsync("() => scrollTo(0, 0)");
        Assert.Equal([], await dashboard.ProblemsEverywhereAsync());

        await page.GetByRole(AriaRole.Button, new() { Name = "End old secret now" }).ClickAsync();
        await ConfirmAsync(page, "End old secret");
        await Assertions.Expect(page.GetByText($"The old secret of {name} ended.")).ToBeVisibleAsync();
        Assert.Null(await TokenAsync(http, id, secret));
        Assert.NotNull(await TokenAsync(http, id, second));

        await page.GetByRole(AriaRole.Button, new() { Name = "Disable client" }).First.ClickAsync();
        await ConfirmAsync(page, "Disable client");
        await Assertions.Expect(page.GetByText($"{name} is refused from now on.")).ToBeVisibleAsync();
        Assert.Null(await TokenAsync(http, id, second));
        Assert.Equal(HttpStatusCode.Unauthorized, await ReadAsync(http, token, appKey));
        Assert.Empty(dashboard.Errors);
    }

    private static Task<string> ValueAsync(IPage page, string label) =>
        page.Locator("dt", new() { HasTextString = label }).Locator("+ dd code").First.InnerTextAsync();

    private static Task ConfirmAsync(IPage page, string verb) =>
        page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = verb }).ClickAsync();

    private static async Task<string?> TokenAsync(HttpClient http, string id, string secret)
    {
        using var answer = await http.PostAsync(
            ApiRoutes.Token,
            new FormUrlEncodedContent([
                new("grant_type", "client_credentials"),
                new("client_id", id),
                new("client_secret", secret),
            ]),
            Cancel
        );
        return answer.IsSuccessStatusCode
            ? (await ApiHost.JsonAsync(answer)).GetProperty("access_token").GetString()
            : null;
    }

    private static async Task<HttpStatusCode> ReadAsync(HttpClient http, string? token, string appKey)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, ApiHost.Schedulers());
        request.Headers.Authorization = new("Bearer", token);
        request.Headers.Add("ST-App-Key", appKey);
        using var answer = await http.SendAsync(request, Cancel);
        return answer.StatusCode;
    }
}
