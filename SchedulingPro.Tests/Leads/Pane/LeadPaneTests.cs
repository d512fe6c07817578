using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Leads;
using SchedulingPro.Core.Leads.Work;
using SchedulingPro.Dashboard.Accounts;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Feedback;
using SchedulingPro.Dashboard.Components.Live;
using SchedulingPro.Dashboard.Features.Leads.Pane;
using SchedulingPro.Tests.Components;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Leads.Pane;

/// <summary>One lead on the screen of Ann of the office.</summary>
public sealed class LeadPaneTests : ComponentTest, IAsyncLifetime
{
    private readonly ManualClock clock = new();
    private WorkLab lab = null!;
    private int lead;

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        lab = await WorkLab.CreateAsync(Databases.Sqlite);
        lead = await lab.LeadAsync("Maria", s => s.Customer.Email = "maria@example.com");
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLogging();
        Services.AddSingleton<TimeProvider>(clock);
        Services.AddSingleton(lab.Database.Feed);
        Services.AddSingleton<IMemoryCache>(new MemoryCache(new MemoryCacheOptions()));
        Services.AddScoped<PageHandover>();
        Services.AddScoped<CircuitConnection>();
        Services.AddScoped<LeadDrafts>();
        Services.AddSingleton(As(lab.Ann));
    }

    [Fact]
    public async Task Pane_OpenedAndWorked_RecordsEachActOnceAndSaysSo()
    {
        var pane = Open();
        Assert.Equal("Nobody is on it", Who(pane));
        Assert.Equal("tel:+12125550147", pane.Find("a.contact-call").GetAttribute("href"));
        Assert.Single(await AuditAsync());

        await ClickAsync(Button(pane, "Claim"));
        Assert.Equal("You are on it", Who(pane));
        await ClickAsync(pane.Find("a.contact-call"));
        await TypeAsync(pane, "On the machine");
        await ClickAsync(Button(pane, "Voicemail"));

        Assert.Equal("It is yours", Who(pane));
        Assert.Contains("1 of 6 attempts", pane.Find(".outcome-attempts").TextContent);
        Assert.Equal("", Note(pane));
        Assert.Equal(
            [LeadActKind.Arrived, LeadActKind.Claimed, LeadActKind.Called, LeadActKind.Disposition],
            (await lab.ActsAsync(lead)).Select(a => a.Kind)
        );
        Assert.Equal("On the machine", (await lab.ActsAsync(lead))[^1].Text);

        var toast = Assert.Single(Services.GetRequiredService<Toasts>().Shown);
        Assert.Equal("Voicemail: recorded.", toast.Text);
        await Renderer.Dispatcher.InvokeAsync(toast.Undo!);
        Assert.Null((await lab.LeadAsync(lead)).DueTicks);
        Assert.Contains("taken back", pane.Find(".entry-undone").TextContent);
        Assert.Single(await AuditAsync());
    }

    [Fact]
    public async Task Pane_SomebodyElseIsFaster_SaysWhoKeepsWhatWasTypedAndRecordsNothing()
    {
        var pane = Open();
        await TypeAsync(pane, "Typed in vain");
        await lab.ClaimAsync(lab.Ben, lead);

        await ClickAsync(Button(pane, "No answer"));

        Assert.Contains("Ben has this lead", pane.Find(".pane-notice").TextContent);
        Assert.Equal("Ben is on it", Who(pane));
        Assert.Equal("Typed in vain", Note(pane));
        Assert.Empty(pane.FindAll("a.contact-call, .outcome-buttons"));
        Assert.DoesNotContain(await lab.ActsAsync(lead), a => a.Kind == LeadActKind.Disposition);

        await ClickAsync(Button(pane, "Save note"));
        Assert.Equal("Typed in vain", (await lab.ActsAsync(lead))[^1].Text);

        await lab.Desk.ReleaseAsync(lab.All, lab.Ben, lead, Cancel);
        clock.Ring();
        Assert.Equal("Nobody is on it", Who(pane));
    }

    [Fact]
    public async Task Pane_AnotherLeadAndBack_FindsTheNoteAgain_AndAnErasedLeadShowsIt()
    {
        var pane = Open();
        await TypeAsync(pane, "Half a sen");
        var other = await lab.LeadAsync("Nora", s => s.Customer.Phone = "2125550999");

        pane.Render(p => p.Add(x => x.LeadId, other));
        Assert.Equal("", Note(pane));
        Assert.Equal("Nora", pane.Find("#lead-name").TextContent);
        pane.Render(p => p.Add(x => x.LeadId, lead));
        Assert.Equal("Half a sen", Note(pane));

        await using (var db = lab.Database.Open())
        {
            db.Leads.Remove(await lab.LeadAsync(lead));
            await db.SaveChangesAsync(Cancel);
        }

        await ClickAsync(Button(pane, "Claim"));
        Assert.Contains("not there any more", pane.Markup);
        Assert.Equal("Half a sen", pane.Find("#lead-lost-note").TextContent);
    }

    [Fact]
    public void Keys_TriedAgain_AreTheSameUntilAnswered()
    {
        var keys = new LeadActKeys();
        var first = keys.Of("1 resolve 3");

        Assert.Equal(first, keys.Of("1 resolve 3"));
        Assert.NotEqual(first, keys.Of("1 resolve 4"));
        keys.Answered("1 resolve 3");
        Assert.NotEqual(first, keys.Of("1 resolve 3"));
    }

    [Fact]
    public async Task Pane_MaskedRoles_HaveNothingToCallAndNoEntryInTheAuditLog()
    {
        Services.AddSingleton(As(lab.Ann, seesPersonalData: false));

        var pane = Open();

        Assert.DoesNotContain("555", pane.Markup);
        Assert.DoesNotContain("maria@example.com", pane.Markup);
        Assert.Empty(pane.FindAll("a[href^='tel:'], a[href^='mailto:'], a[href^='sms:']"));
        Assert.Empty(await AuditAsync());
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await base.DisposeAsync();
        await lab.DisposeAsync();
    }

    private IRenderedComponent<LeadPane> Open()
    {
        this.AddBunitPersistentComponentState();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        return Render<LeadPane>(p => p.Add(x => x.LeadId, lead));
    }

    private static string Who(IRenderedComponent<LeadPane> pane) => pane.Find(".head-who").TextContent;

    private static string Note(IRenderedComponent<LeadPane> pane) =>
        pane.Find("#lead-note").GetAttribute("value") ?? "";

#pragma warning disable BL0006 // The library's own input looks at the parents with a package that is not there.
    private Task TypeAsync(IRenderedComponent<LeadPane> pane, string text) =>
        Renderer.Dispatcher.InvokeAsync(() =>
            Renderer.DispatchEventAsync(
                ulong.Parse(pane.Find("#lead-note").GetAttribute("blazor:oninput")!),
                new Microsoft.AspNetCore.Components.RenderTree.EventFieldInfo(),
                new ChangeEventArgs { Value = text }
            )
        );
#pragma warning restore BL0006

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<LeadPane> pane, string label) =>
        pane.FindAll("button").Single(b => b.TextContent.Trim().StartsWith(label, StringComparison.Ordinal));

    private LeadPaneModel As(LeadActor actor, bool seesPersonalData = true) =>
        new(
            new FixedUser(
                new()
                {
                    UserId = actor.UserId,
                    DisplayName = "Ann",
                    Roles = [Roles.Office],
                    Scope = DataScope.ForAllCompanies(seesPersonalData),
                    TenantId = DatabaseUnderTest.TenantId,
                }
            ),
            new(lab.Database.Contexts, Options.Create(lab.LeadOptions), lab.Clock),
            new(lab.Database.Contexts),
            lab.Desk,
            new(lab.Database.Contexts, lab.Clock)
        );

    private async Task<IReadOnlyList<string>> AuditAsync()
    {
        await using var db = lab.Database.Open();
        return [.. db.AuditEntries.Where(e => e.Action == AuditActions.LeadViewed).Select(e => e.SubjectId)];
    }

    private sealed class FixedUser(UserContext user) : IUserContextAccessor
    {
        public Task<UserContext> GetAsync(CancellationToken cancellationToken = default) => Task.FromResult(user);
    }
}
