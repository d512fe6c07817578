using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Leads;
using SchedulingPro.Core.Leads.Queue;
using SchedulingPro.Core.SavedViews;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Accounts;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.SavedViews;
using SchedulingPro.Dashboard.Features.Leads;
using SchedulingPro.Dashboard.Features.Leads.Bulk;
using SchedulingPro.Dashboard.Features.Leads.Pane;
using SchedulingPro.Tests.Components;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Leads;

/// <summary>The queue's page over a real database; the open lead's pane and acts upon many are tested by themselves.</summary>
public sealed class LeadsPageTests : ComponentTest, IAsyncLifetime
{
    private readonly Asker asker = new();
    private DatabaseUnderTest database = null!;

    public async ValueTask InitializeAsync()
    {
        database = await DatabaseUnderTest.CreateAsync(Databases.Sqlite);
        var options = Options.Create(new LeadOptions());
        Services.AddSingleton<IUserContextAccessor>(asker);
        Services.AddSingleton(options);
        Services.AddSingleton(database.Queue());
        Services.AddSingleton(new LeadHoursQuery(database.Contexts));
        Services.AddSingleton(database.Contexts);
        Services.AddSingleton<FilterOptionsQuery>();
        Services.AddSingleton<LeadFilterOptionsQuery>();
        Services.AddSingleton<SavedViewQuery>();
        Services.AddSingleton<SavedViewEditor>();
        Services.AddSingleton(database.Feed);
        Services.AddSingleton<TimeProvider>(database.Clock);
        Services.AddScoped<ISavedViews, SavedViewSource>();
        Services.AddScoped<LeadFilterValues>();
        Services.AddScoped<LeadsModel>();
        Services.AddMemoryCache();
        Services.AddScoped<PageHandover>();
        this.AddBunitPersistentComponentState();
        ComponentFactories.AddStub<LeadPane>();
        ComponentFactories.AddStub<LeadBulkBar>();
        JSInterop.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await database.DisposeAsync();
    }

    [Fact]
    public void Page_WhileAsking_ShowsTheFrameAndASkeleton()
    {
        asker.Answer = new TaskCompletionSource<UserContext>().Task;

        var page = Render(AppUrls.Leads);

        Assert.NotNull(page.Find(".skeleton"));
        Assert.Equal(6, page.FindAll("[data-queue-tab]").Count);
    }

    [Fact]
    public void Page_WithoutLeads_SaysWhatFillsIt()
    {
        var page = Render(AppUrls.Leads);

        page.WaitForAssertion(() => Assert.Contains("Nobody waits for a call", page.Find(".queue-rows").TextContent));
        Assert.Contains("No lead is open", page.Find(".queue-detail").TextContent);
    }

    [Fact]
    public void Page_Failing_ShowsAReferenceAndGoesOn()
    {
        asker.Answer = Task.FromException<UserContext>(new InvalidOperationException("broken"));
        var page = Render(AppUrls.Leads);
        page.WaitForAssertion(() => Assert.Equal(32, page.Find(".state-reference code").TextContent.Length));

        asker.Answer = Task.FromResult(Asker.Office);
        Services.GetRequiredService<NavigationManager>().NavigateTo(AppUrls.Leads + "?tab=mine");

        page.WaitForAssertion(() => Assert.Contains("You have no leads", page.Find(".queue-rows").TextContent));
    }

    [Fact]
    public async Task Tabs_WithLeads_CountAndHoldTheirOwn()
    {
        await FillAsync();

        var page = Render(AppUrls.Leads + "?tab=mine&lead=2");

        page.WaitForAssertion(() => Assert.Equal("1 lead", page.Find(".queue-total").TextContent));
        Assert.Equal(["3", "1", "1", "2", "1"], page.FindAll(".page-tab-count").Select(c => c.TextContent));
        Assert.Equal("2", page.Find("[data-lead]").GetAttribute("data-lead"));
        Assert.Contains("You", page.Find(".lead-who").TextContent);
        Assert.Equal("true", page.Find("[data-row-link]").GetAttribute("aria-current"));
        Assert.Equal(2, page.FindComponent<Stub<LeadPane>>().Instance.Parameters.Get(p => p.LeadId));
    }

    [Fact]
    public async Task Selection_OverTabs_IsLetGo_AndOverRefreshesKept()
    {
        await FillAsync();
        var page = Render(AppUrls.Leads);
        page.WaitForAssertion(() => Assert.Equal("3 leads", page.Find(".queue-total").TextContent));

        await page.InvokeAsync(() => page.FindComponents<LeadRow>()[0].Instance.OnTick.InvokeAsync(true));
        Assert.Contains("1 selected", page.Find(".queue-chosen").TextContent);
        await ArriveAsync(7);
        page.WaitForAssertion(() => Assert.Equal("4 leads", page.Find(".queue-total").TextContent));
        Assert.Contains("1 selected", page.Find(".queue-chosen").TextContent);
        Assert.Equal("7", page.Find(".lead-arrived").GetAttribute("data-lead"));

        Services.GetRequiredService<NavigationManager>().NavigateTo(AppUrls.Leads + "?tab=due");
        page.WaitForAssertion(() => Assert.Equal("1 lead", page.Find(".queue-total").TextContent));
        Assert.Empty(page.FindAll(".queue-chosen"));
    }

    [Fact]
    public async Task Key_OnARow_OpensTheLeadAndLeavesTheListAlone()
    {
        await FillAsync();
        var page = Render(AppUrls.Leads);
        page.WaitForAssertion(() => Assert.Equal("3 leads", page.Find(".queue-total").TextContent));

        await page.InvokeAsync(() => page.Instance.AskAsync(1, "Claim"));

        Assert.EndsWith("/leads?lead=1", Services.GetRequiredService<NavigationManager>().Uri);
        Assert.Equal(1, page.FindComponent<Stub<LeadPane>>().Instance.Parameters.Get(p => p.LeadId));
        await page.InvokeAsync(() => page.Instance.AskAsync(1, "FormatDisk"));
        await page.InvokeAsync(() => page.Instance.AskAsync(-1, "Claim"));
        Assert.EndsWith("/leads?lead=1", Services.GetRequiredService<NavigationManager>().Uri);
    }

    private IRenderedComponent<LeadsPage> Render(string url)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(url);
        return Render<LeadsPage>();
    }

    /// <summary>New, mine, due, snoozed, closed, new, snoozed: one after the other.</summary>
    private Task FillAsync()
    {
        var now = database.Clock.UtcNow.Ticks;
        return database.FillLeadsAsync(
            7,
            (lead, index) =>
            {
                switch (index)
                {
                    case 1:
                        lead.AssigneeId = LeadLab.Ann;
                        break;
                    case 2:
                        lead.DueTicks = now - TimeSpan.TicksPerHour;
                        break;
                    case 3 or 6:
                        lead.DueTicks = now + TimeSpan.TicksPerHour;
                        break;
                    case 4:
                        (lead.Status, lead.ClosedTicks) = (LeadStatus.Closed, now);
                        break;
                }
            }
        );
    }

    private async Task ArriveAsync(int id)
    {
        await using (var db = database.Open())
        {
            var lead = await db.Leads.SingleAsync(l => l.Id == id, Xunit.TestContext.Current.CancellationToken);
            (lead.DueTicks, lead.ArrivedTicks) = (null, database.Clock.UtcNow.Ticks + 1);
            await db.SaveChangesAsync(Xunit.TestContext.Current.CancellationToken);
        }

        database.Feed.Publish(new(DatabaseUnderTest.TenantId, [], 0, 0) { Leads = 1 });
    }

    private sealed class Asker : IUserContextAccessor
    {
        public static UserContext Office { get; } =
            new()
            {
                UserId = LeadLab.Ann,
                DisplayName = "Ann",
                Roles = [Roles.Office],
                Scope = DataScope.Everything,
                TenantId = DatabaseUnderTest.TenantId,
            };

        public Task<UserContext> Answer { get; set; } = Task.FromResult(Office);

        public Task<UserContext> GetAsync(CancellationToken cancellationToken = default) => Answer;
    }
}
