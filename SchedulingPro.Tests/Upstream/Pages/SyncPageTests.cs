using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Core;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Ingestion.Upstream.Connections;
using SchedulingPro.Core.Ingestion.Upstream.Sync;
using SchedulingPro.Dashboard.Accounts;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Features.Sync;
using SchedulingPro.Tests.Components;
using SchedulingPro.Tests.Data;
using SchedulingPro.Tests.Schedulers;

namespace SchedulingPro.Tests.Upstream.Pages;

/// <summary>The sync page over a real database; what would run is written there by the tests.</summary>
public sealed class SyncPageTests : ComponentTest, IAsyncLifetime
{
    private readonly ManualClock clock = new();
    private readonly SomeUser users = new();
    private DatabaseUnderTest database = null!;

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await DatabaseUnderTest.CreateAsync(Databases.Sqlite);
        Services.AddSingleton<TimeProvider>(clock);
        Services.AddSingleton(database.Contexts);
        Services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        Services.AddLogging();
        Services.AddMetrics();
        Services.AddSchedulingCore();
        Services.AddSingleton<AuditLog>();
        Services.AddSingleton<IUserContextAccessor>(users);
        Services.AddScoped<SyncModel>();
        JSInterop.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    [Fact]
    public void Page_NoConnection_LeadsAdminsToTheFirst()
    {
        var page = Open(AppUrls.Sync);

        page.WaitForAssertion(() => Assert.Contains("No account is connected", page.Find(".state").TextContent));
        Assert.Equal(AppUrls.ConnectionAdd, page.Find(".state-actions a").GetAttribute("href"));
    }

    [Fact]
    public async Task Page_OutOfStep_SaysSinceWhenWhyAndWhatIsMissing()
    {
        await AddAsync(c => c.InStepOn = TestClock.Start.AddHours(-3));

        var page = Open(AppUrls.Sync);

        page.WaitForAssertion(() =>
            Assert.Contains("Out of step since May 4, 2026", page.Find(".card-head").TextContent)
        );
        var text = page.Markup;
        Assert.Contains("The client secret was refused.", text);
        Assert.Contains("Make a new one.", text);
        Assert.Contains("1 session could not be taken", text);
        Assert.Contains("1 source is not listed upstream any more", text);
        Assert.Contains("1 source was not read to the end for over 15 min", text);
        Assert.Equal(
            ["Not read lately", "Gone upstream", "Failing"],
            page.FindAll("table:first-of-type .sync-state .badge").Select(b => b.TextContent).Take(3)
        );
        Assert.DoesNotContain("personal", text);
    }

    [Fact]
    public async Task Page_WhileHistoryIsRead_ShowsProgressAndFollows()
    {
        await AddAsync(c => (c.LeaseHolder, c.LeaseUntil) = ("elsewhere|1|1|x", TestClock.Start.AddMinutes(1)));
        await RunningAsync(250);

        var page = Open(AppUrls.Sync);
        page.WaitForAssertion(() => Assert.Equal("25 %", page.Find(".progress-share").TextContent));
        var facts = page.Find(".progress-facts").TextContent;
        await RunningAsync(500);
        clock.Ring();

        page.WaitForAssertion(() => Assert.Equal("50 %", page.Find(".progress-share").TextContent));
        Assert.Contains("250 of 1,000 sessions, 7 pages · 25 a second · 30 s left", facts);
        Assert.Equal(1, clock.Waiting);
    }

    [Fact]
    public async Task Buttons_Admin_WishesReachTheDatabase_ManagerHasNone()
    {
        await AddAsync(c => c.InStepOn = TestClock.Start);
        var page = Open(AppUrls.Sync);
        page.WaitForElement(".card-head button");

        await ClickAsync(Button(page, "Sync now"));
        page.WaitForAssertion(() => Assert.True(Button(page, "Sync now").HasAttribute("disabled")));
        await ClickAsync(Button(page, "Pause"));
        page.WaitForAssertion(() => Assert.Contains("Paused", page.Find(".card-head .badge").TextContent));
        users.Role = Roles.Manager;
        var managers = Open(AppUrls.Sync);
        managers.WaitForElement(".card-head");

        Assert.Empty(managers.FindAll(".card-head button"));
        await using var db = database.Open();
        var connection = await db.UpstreamConnections.SingleAsync(Cancel);
        Assert.True(connection is { IsPaused: true, RequestedOn: not null });
    }

    [Fact]
    public async Task Unreadable_Listed_AdminSeesItAsSentWithAnEntry_ManagerDoesNot()
    {
        await AddAsync(c => c.InStepOn = TestClock.Start);
        var source = await SourceAsync();
        var page = Open(AppUrls.SyncUnreadable(source));
        page.WaitForAssertion(() =>
            Assert.Contains("createdOn: is no time", page.Find(".sync-unreadable").TextContent)
        );
        Assert.Empty(page.FindAll("pre"));

        await ClickAsync(page.Find(".sync-unreadable .link-button"));

        page.WaitForAssertion(() => Assert.Contains("personal", page.Find("pre").TextContent));
        var query = Services.GetRequiredService<UnreadableSessionQuery>();
        await using var db = database.Open();
        var row = await db.UnreadableSessions.SingleAsync(Cancel);
        Assert.Null(await query.RevealAsync(SchedulerSamples.User(Roles.Manager), row.Id, Cancel));
        Assert.Equal("session-x", (await db.AuditEntries.SingleAsync(Cancel)).SubjectId);
        Assert.Empty(await query.ExecuteAsync(DataScope.ForCompanies([1], true), source, Cancel));
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await database.DisposeAsync();
    }

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<SyncPage> page, string text) =>
        page.FindAll(".card-head button").Single(b => b.TextContent.Contains(text, StringComparison.Ordinal));

    private IRenderedComponent<SyncPage> Open(string url)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(url);
        return Render<SyncPage>();
    }

    /// <summary>A connection whose last pass failed, with a late, a vanished and a failing source, one of them with a row not taken.</summary>
    private async Task AddAsync(Action<UpstreamConnection> change)
    {
        await using var db = database.Open();
        var now = TestClock.Start;
        var connection = new UpstreamConnection
        {
            Name = "main",
            TenantId = DatabaseUnderTest.TenantId,
            CreatedOn = now.AddDays(-9),
        };
        change(connection);
        db.UpstreamConnections.Add(connection);
        await db.SaveChangesAsync(Cancel);
        db.SyncRuns.Add(
            new()
            {
                ConnectionId = connection.Id,
                State = SyncRunState.Failed,
                StartedOn = now.AddMinutes(-2),
                UpdatedOn = now.AddMinutes(-1),
                FinishedOn = now.AddMinutes(-1),
                Error = "The client secret was refused.\nMake a new one.",
            }
        );
        SyncSource[] sources =
        [
            new()
            {
                ExternalId = "a",
                InStepOn = now.AddHours(-2),
                BackfillDoneOn = now.AddDays(-8),
            },
            new()
            {
                ExternalId = "b",
                InStepOn = now,
                BackfillDoneOn = now,
                GoneOn = now.AddDays(-1),
            },
            new()
            {
                ExternalId = "c",
                IsRouter = true,
                InStepOn = now,
                BackfillDoneOn = now,
                Error = "No answer.",
                ErrorSince = now,
            },
        ];
        foreach (var source in sources)
        {
            source.ConnectionId = connection.Id;
        }

        db.SyncSources.AddRange(sources);
        await db.SaveChangesAsync(Cancel);
        db.UnreadableSessions.Add(
            new()
            {
                SourceId = sources[2].Id,
                ExternalId = "session-x",
                Reason = "createdOn: is no time",
                Raw = "{\"name\":\"personal\"}"u8.ToArray(),
                SeenOn = now,
            }
        );
        await db.SaveChangesAsync(Cancel);
    }

    private async Task<int> SourceAsync()
    {
        await using var db = database.Open();
        return await db.SyncSources.Where(s => s.IsRouter).Select(s => s.Id).SingleAsync(Cancel);
    }

    /// <summary>The pass that runs has read so much of its history, ten seconds after it began.</summary>
    private async Task RunningAsync(int read)
    {
        await using var db = database.Open();
        var run = await db.SyncRuns.FirstOrDefaultAsync(r => r.State == SyncRunState.Running, Cancel);
        if (run is null)
        {
            run = new() { ConnectionId = (await db.UpstreamConnections.SingleAsync(Cancel)).Id };
            db.SyncRuns.Add(run);
        }

        (run.StartedOn, run.UpdatedOn) = (TestClock.Start.AddSeconds(-10), TestClock.Start);
        (run.IsBackfill, run.Expected, run.Backfilled, run.New, run.Pages) = (true, 1000, read, read, 7);
        await db.SaveChangesAsync(Cancel);
    }

    private sealed class SomeUser : IUserContextAccessor
    {
        public string Role { get; set; } = Roles.Admin;

        public Task<UserContext> GetAsync(CancellationToken cancellationToken = default) =>
            Task.FromResult(SchedulerSamples.User(Role));
    }
}
