using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Accounts;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.FilterBar;
using SchedulingPro.Dashboard.Features.Sessions;
using SchedulingPro.Tests.Components;
using SchedulingPro.Tests.Data;
using SchedulingPro.Tests.Leads;

namespace SchedulingPro.Tests.Sessions;

public sealed class SessionsExplorerTests : ComponentTest, IAsyncLifetime
{
    private readonly KnownUser users = new();
    private DatabaseUnderTest database = null!;

    public async ValueTask InitializeAsync()
    {
        database = await DatabaseUnderTest.CreateAsync(Databases.Sqlite);
        Services.AddSingleton<IUserContextAccessor>(users);
        Services.AddSingleton(new SessionListQuery(database.Contexts));
        Services.AddSingleton(new SessionCountQuery(database.Contexts));
        Services.AddSingleton(new FilterOptionsQuery(database.Contexts));
        Services.AddSingleton(database.Feed);
        Services.AddSingleton<TimeProvider>(database.Clock);
        Services.AddScoped<IFilterValues, FilterValueSource>();
        Services.AddScoped<SessionsModel>();
        Services.AddSendingToLeads(database);
        Services.AddMemoryCache();
        Services.AddScoped<PageHandover>();
        this.AddBunitPersistentComponentState();
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
        users.Answer = new TaskCompletionSource<UserContext>().Task;

        var page = Open(AppUrls.Sessions);

        Assert.NotNull(page.Find(".skeleton"));
        Assert.NotNull(page.Find("h1"));
    }

    [Fact]
    public async Task Page_WithSessions_ShowsRowsAndTotal()
    {
        await database.FillAsync(60);

        var page = Open(AppUrls.Sessions + "?outcome=abandoned");

        page.WaitForAssertion(() => Assert.Equal("24 sessions", page.Find(".list-total").TextContent));
        Assert.Equal(24, page.FindAll("tbody tr").Count);
        Assert.Contains("is Abandoned", page.Find(".chip").TextContent);
    }

    [Fact]
    public void Page_WithoutAnySession_SaysWhatFillsIt()
    {
        var page = Open(AppUrls.Sessions);

        page.WaitForAssertion(() => Assert.Contains("There are no sessions yet", page.Find(".state").TextContent));
        Assert.NotNull(page.Find($"a[href='{AppUrls.Import}']"));
    }

    [Fact]
    public async Task Page_NothingMatches_ClearsByOneButton()
    {
        await database.FillAsync(6);
        var page = Open(AppUrls.Sessions + "?q=nobody-at-all");
        page.WaitForAssertion(() => Assert.Contains("No sessions match", page.Find(".state").TextContent));

        await page.InvokeAsync(() => page.FindComponent<NoSessions>().Instance.OnClear.InvokeAsync());

        page.WaitForAssertion(() => Assert.Equal("6 sessions", page.Find(".list-total").TextContent));
        Assert.EndsWith("/sessions", Services.GetRequiredService<NavigationManager>().Uri);
    }

    [Fact]
    public void Page_Failing_ShowsAReferenceAndGoesOn()
    {
        users.Answer = Task.FromException<UserContext>(new InvalidOperationException("broken"));
        var page = Open(AppUrls.Sessions);
        page.WaitForAssertion(() => Assert.Equal(32, page.Find(".state-reference code").TextContent.Length));

        users.Answer = Task.FromResult(KnownUser.Admin);
        Services.GetRequiredService<NavigationManager>().NavigateTo(AppUrls.Sessions + "?outcome=booked");

        page.WaitForAssertion(() => Assert.Contains("There are no sessions yet", page.Find(".state").TextContent));
    }

    [Fact]
    public async Task Url_LateAnswer_NeverReplacesTheNewerOne()
    {
        await database.FillAsync(60);
        var late = new TaskCompletionSource<UserContext>();
        users.Answer = late.Task;
        var page = Open(AppUrls.Sessions + "?outcome=booked");

        users.Answer = Task.FromResult(KnownUser.Admin);
        Services.GetRequiredService<NavigationManager>().NavigateTo(AppUrls.Sessions + "?outcome=abandoned");
        page.WaitForAssertion(() => Assert.Equal("24 sessions", page.Find(".list-total").TextContent));
        late.SetResult(KnownUser.Admin);

        await page.InvokeAsync(() => { });
        Assert.Equal("24 sessions", page.Find(".list-total").TextContent);
        Assert.Contains("is Abandoned", page.Find(".chip").TextContent);
    }

    private IRenderedComponent<SessionsExplorer> Open(string url)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(url);
        return Render<SessionsExplorer>();
    }

    private sealed class KnownUser : IUserContextAccessor
    {
        public static UserContext Admin { get; } =
            new()
            {
                UserId = 1,
                DisplayName = "Robin",
                Roles = [Roles.Admin],
                Scope = DataScope.Everything,
                TenantId = DatabaseUnderTest.TenantId,
            };

        public Task<UserContext> Answer { get; set; } = Task.FromResult(Admin);

        public Task<UserContext> GetAsync(CancellationToken cancellationToken = default) => Answer;
    }
}
