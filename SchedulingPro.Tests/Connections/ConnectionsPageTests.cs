using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Core;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Ingestion.Upstream.Connections;
using SchedulingPro.Dashboard.Accounts;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Features.Connections;
using SchedulingPro.Tests.Components;
using SchedulingPro.Tests.Data;
using SchedulingPro.Tests.Schedulers;

namespace SchedulingPro.Tests.Connections;

/// <summary>The page of connections over a real database.</summary>
public sealed class ConnectionsPageTests : ComponentTest, IAsyncLifetime
{
    private readonly ManualClock clock = new();
    private DatabaseUnderTest database = null!;

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    private UpstreamConnectionEditor Editor => Services.GetRequiredService<UpstreamConnectionEditor>();

    public async ValueTask InitializeAsync()
    {
        database = await DatabaseUnderTest.CreateAsync(Databases.Sqlite);
        Services.AddSingleton<TimeProvider>(clock);
        Services.AddSingleton(database.Contexts);
        Services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        Services.AddLogging();
        Services.AddSchedulingCore();
        Services.AddSingleton<AuditLog>();
        Services.AddSingleton<IUserContextAccessor>(new AdminUser());
        Services.AddScoped<ConnectionsModel>();
        JSInterop.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    [Fact]
    public void Page_NoConnection_SaysWhatIsNeededAndWhere()
    {
        var page = Open(AppUrls.Connections);

        page.WaitForAssertion(() => Assert.Contains("No account is connected", page.Find(".state").TextContent));
        Assert.Equal(AppUrls.ConnectionAdd, page.Find(".state-actions a").GetAttribute("href"));
        Assert.Contains("API Application Access", page.Find(".connections-needed").TextContent);
    }

    [Fact]
    public async Task Page_Connection_ShowsWhichSecretsAreSet_NeverTheSecrets()
    {
        await AddAsync("main", 7);
        await Services.GetRequiredService<UpstreamRouters>().AddAsync(AuditActor.System, "main", "rtr_1", Cancel);

        var page = Open(AppUrls.Connections);

        page.WaitForAssertion(() => Assert.Equal("main", page.Find("h2").TextContent));
        var card = page.Find("section.card").TextContent;
        Assert.Contains("Client secret set", card);
        Assert.Contains("No webhook key", card);
        Assert.Contains("Refused until a webhook key is entered.", card);
        Assert.Contains("rtr_1", card);
        Assert.EndsWith("/webhooks/scheduling-pro/main", page.Find("[data-copy]").GetAttribute("data-copy"));
        Assert.DoesNotMatch("s3cret|k3y", page.Markup);
    }

    [Fact]
    public async Task Form_OpenWhileTheListIsReadAgain_KeepsWhatIsTyped()
    {
        await AddAsync("main", 7);
        var page = Open(AppUrls.Connection("main"));
        page.WaitForElement("#connection-tenant").Change("8");
        page.Find("#connection-secret").Change("typed");
        var noteBefore = page.Find("form .note").TextContent;

        await AddAsync("second", 9);
        clock.Ring();

        page.WaitForAssertion(() =>
            Assert.Equal(["main", "second"], page.FindAll(".card-head h2").Select(h => h.TextContent))
        );
        Assert.Contains("all schedulers and sessions are read anew", noteBefore);
        Assert.Equal("8", page.Find("#connection-tenant").GetAttribute("value"));
        Assert.Equal("typed", page.Find("#connection-secret").GetAttribute("value"));
        Assert.All(
            page.FindAll("input[type=password]"),
            input => Assert.Equal("off", input.GetAttribute("autocomplete"))
        );
        Assert.DoesNotMatch("s3cret|k3y", page.Markup);
    }

    [Fact]
    public async Task Form_ChangedBySomebodyElse_ShowsTheNewStateAndKeepsTypedSecrets()
    {
        await AddAsync("main", 7);
        var page = Open(AppUrls.Connection("main"));
        page.WaitForElement("#connection-app-key").Change("typed");
        database.Clock.Advance(TimeSpan.FromMinutes(1));
        await ChangeElsewhereAsync();

        page.Find("form.edit").Submit();

        page.WaitForAssertion(() => Assert.Contains("by somebody else", page.Find(".note-bad").TextContent));
        page.WaitForAssertion(() => Assert.Equal("other", page.Find("#connection-client").GetAttribute("value")));
        Assert.Equal("typed", page.Find("#connection-app-key").GetAttribute("value"));
    }

    [Fact]
    public async Task Form_IncompleteAndTested_NamesTheFields()
    {
        var page = Open(AppUrls.ConnectionAdd);
        page.WaitForElement("#connection-name");

        await ClickAsync(page.FindAll("form.edit button").Single(b => b.TextContent.Contains("Test")));

        page.WaitForAssertion(() =>
            Assert.Equal(
                ["Tenant ID is missing.", "Client ID is missing.", "Client secret is missing.", "App key is missing."],
                page.FindAll(".field-error").Select(e => e.TextContent)
            )
        );
        Assert.NotEmpty(page.FindAll(".connections-needed"));
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await database.DisposeAsync();
    }

    private IRenderedComponent<ConnectionsPage> Open(string url)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(url);
        return Render<ConnectionsPage>();
    }

    private async Task AddAsync(string name, long tenantId)
    {
        var result = await Editor.CreateAsync(
            AuditActor.System,
            name,
            new()
            {
                BaseUrl = "https://api.example.com",
                TokenUrl = "https://auth.example.com",
                TenantId = tenantId,
                ClientId = "client",
                ClientSecret = "s3cret",
                AppKey = "k3y",
            },
            Cancel
        );
        Assert.True(result.IsDone);
    }

    /// <summary>Another admin's change, a minute later.</summary>
    private async Task ChangeElsewhereAsync()
    {
        var editor = new UpstreamConnectionEditor(
            database.Contexts,
            Services.GetRequiredService<ConnectionSecrets>(),
            new(database.Contexts, database.Clock),
            database.Clock
        );
        await editor.SetAsync(AuditActor.System, "main", new() { ClientId = "other" }, Cancel);
    }

    private sealed class AdminUser : IUserContextAccessor
    {
        public Task<UserContext> GetAsync(CancellationToken cancellationToken = default) =>
            Task.FromResult(SchedulerSamples.User());
    }
}
