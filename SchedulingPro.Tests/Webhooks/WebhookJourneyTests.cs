using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion.Upstream.Connections;
using SchedulingPro.Core.Ingestion.Webhooks;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Tests.Browser;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Webhooks;

/// <summary>A webhook as the people at open pages see it.</summary>
public sealed class WebhookJourneyTests(BrowserFixture browser)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OpenSessionsPage_WebhookArrives_ShowsItWithoutLosingWhatIsTyped()
    {
        await using var dashboard = await browser.OpenAsync(Roles.Office);
        var page = dashboard.Page;
        var connection = await AddConnectionAsync();
        var id = $"webhook-{Guid.NewGuid():N}";
        await dashboard.GoAsync(AppUrls.Sessions);
        var search = page.Locator("[data-global-search]").First;
        await search.FillAsync("typed but not sent");

        await SendAsync(connection, id);

        await Assertions.Expect(page.Locator($"tbody [data-row-link][href*='{id}']")).ToBeVisibleAsync();
        await Assertions.Expect(search).ToHaveValueAsync("typed but not sent");
        Assert.Empty(dashboard.Errors);
    }

    [Fact]
    public async Task WebhooksPage_FromArrivalToReplay_ShowsAndIsAccessible()
    {
        await using var dashboard = await browser.OpenAsync(Roles.Admin);
        var page = dashboard.Page;
        var connection = await AddConnectionAsync();
        await dashboard.GoAsync($"{AppUrls.Webhooks}?connection={connection}");
        await page.GetByRole(AriaRole.Heading, new() { Name = "No webhooks fit this filter" }).WaitForAsync();
        var id = $"webhook-{Guid.NewGuid():N}";

        await SendAsync(connection, id);
        await SendAsync(connection, "foreign", tenant: 99);

        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(2);
        var failed = page.Locator("tbody tr").Filter(new() { HasText = "data.tenantId" });
        await failed.Locator("[data-row-link]").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show body" }).ClickAsync();
        await Assertions.Expect(page.Locator(".event-body")).ToContainTextAsync("foreign");
        Assert.Equal([], await dashboard.ProblemsEverywhereAsync());
        await page.SetViewportSizeAsync(1440, 900);

        await page.GetByRole(AriaRole.Button, new() { Name = "Replay event", Exact = true }).ClickAsync();
        await Assertions
            .Expect(page.Locator(".toast").Filter(new() { HasText = "in the inbox again" }))
            .ToBeVisibleAsync();
        await Assertions.Expect(failed).ToHaveCountAsync(1);
        await Assertions
            .Expect(
                page.Locator("tbody tr")
                    .Filter(new() { HasText = "Done" })
                    .GetByRole(AriaRole.Link, new() { Name = id })
            )
            .ToBeVisibleAsync();
        Assert.Empty(dashboard.Errors);
    }

    private async Task<string> AddConnectionAsync()
    {
        var name = $"journey-{Guid.NewGuid():N}";
        await using var scope = browser.Services.CreateAsyncScope();
        await WebhookSamples.AddConnectionAsync(
            scope.ServiceProvider.GetRequiredService<SchedulingDbContext>(),
            browser.Services.GetRequiredService<ConnectionSecrets>(),
            name
        );
        return name;
    }

    private async Task SendAsync(string connection, string sessionId, long tenant = DatabaseUnderTest.TenantId)
    {
        var now = browser.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var session = SessionSamples.Session(
            sessionId,
            s =>
            {
                s.CreatedOn = s.ModifiedOn = s.LastCheckinDate = now;
                s.SessionOutcome = "abandoned";
                s.Customer.FirstName = "Wanda";
                s.Customer.LastName = "Webhook";
                s.Customer.Phone = "(219) 555-0188";
            }
        );
        var body = WebhookSamples.Body(session, root => root["data"]!["tenantId"] = tenant);
        using var client = new HttpClient { BaseAddress = browser.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, AppUrls.WebhookAddress(connection))
        {
            Content = new ByteArrayContent(body),
        };
        request.Headers.Add(UpstreamConnection.DefaultWebhookHeader, WebhookSignature.Sign(body, WebhookSamples.Key));
        using var answer = await client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }
}
