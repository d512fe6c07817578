using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion.Upstream.Connections;
using SchedulingPro.Core.Ingestion.Upstream.Sync;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Tests.Browser;

/// <summary>An admin looks after a connection whose account does not answer, while the page follows by itself.</summary>
public sealed class SyncJourneyTests(BrowserFixture browser)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Admin_AsksForAPass_SeesWhyItFailed_LooksAtWhatWasNotTaken()
    {
        await using var dashboard = await browser.OpenAsync(Roles.Admin);
        var page = dashboard.Page;
        var name = $"sync-{Guid.NewGuid():N}";
        await AddAsync(name);

        await dashboard.GoAsync(AppUrls.Sync);
        var card = page.Locator(
            "section.card",
            new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = name }) }
        );
        await Assertions.Expect(card.GetByText("Paused", new() { Exact = true })).ToBeVisibleAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "Sync now" }).ClickAsync();
        await Assertions.Expect(card.GetByText("The last pass failed")).ToBeVisibleAsync();
        await card.GetByRole(AriaRole.Link, new() { Name = "1 not taken" }).First.ClickAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "as sent" }).ClickAsync();
        await Assertions.Expect(card.GetByText("not a session")).ToBeVisibleAsync();
        await page.EvaluateAsync("() => scrollTo(0, 0)");
        Assert.Equal([], await dashboard.ProblemsEverywhereAsync());

        await Services.RemoveAsync(AuditActor.System, name, Cancel);
        await Assertions.Expect(card).ToHaveCountAsync(0);
        Assert.Empty(dashboard.Errors);
    }

    private UpstreamConnectionEditor Services => browser.Services.GetRequiredService<UpstreamConnectionEditor>();

    private async Task AddAsync(string name)
    {
        await using var db = browser
            .Services.GetRequiredService<IDbContextFactory<SchedulingDbContext>>()
            .CreateDbContext();
        var made = await Services.CreateAsync(
            AuditActor.System,
            name,
            new()
            {
                BaseUrl = "http://127.0.0.1:9",
                TokenUrl = "http://127.0.0.1:9",
                TenantId = 990022,
                ClientId = "client",
                ClientSecret = "secret",
                AppKey = "key",
            },
            Cancel
        );
        Assert.True(made.IsDone);
        await Services.SetPausedAsync(AuditActor.System, name, true, Cancel);
        var source = new SyncSource
        {
            ConnectionId = await db
                .UpstreamConnections.Where(c => c.Name == name)
                .Select(c => c.Id)
                .SingleAsync(Cancel),
            IsRouter = true,
            ExternalId = "rtr_sync",
            Error = "The upstream does not know this router. Check its id.",
            ErrorSince = DateTime.UnixEpoch,
        };
        db.SyncSources.Add(source);
        await db.SaveChangesAsync(Cancel);
        db.UnreadableSessions.Add(
            new()
            {
                SourceId = source.Id,
                ExternalId = "x",
                Reason = "id: is missing",
                Raw = "\"not a session\""u8.ToArray(),
                SeenOn = DateTime.UnixEpoch,
            }
        );
        await db.SaveChangesAsync(Cancel);
    }
}
