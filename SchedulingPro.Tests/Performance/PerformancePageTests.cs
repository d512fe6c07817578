using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Annotations;
using SchedulingPro.Dashboard.Components.FilterBar;
using SchedulingPro.Dashboard.Features.Performance;
using SchedulingPro.Dashboard.Security;
using SchedulingPro.Tests.Components;

namespace SchedulingPro.Tests.Performance;

public sealed class PerformancePageTests : ComponentTest
{
    private readonly PerformanceFigures figures = new();
    private readonly SessionChangeFeed feed = new();
    private readonly ManualClock clock = new();
    private readonly NotesAtHand notes = new();

    public PerformancePageTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLogging();
        Services.AddSingleton<IPerformanceFigures>(figures);
        Services.AddSingleton<IFilterValues>(new NoValues());
        Services.AddSingleton(feed);
        Services.AddSingleton<TimeProvider>(clock);
        Services.AddSingleton<IAnnotations>(notes);
        Services.AddMemoryCache();
        Services.AddScoped<PageHandover>();
        this.AddAuthorization().SetAuthorized("Robin").SetPolicies(Policies.Admin, Policies.Staff);
        this.AddBunitPersistentComponentState();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Page_Counting_ShowsSkeletons() => Assert.NotEmpty(Open().FindAll(".skeleton"));

    [Fact]
    public void Page_Numbers_EachOpensItsSessions()
    {
        figures.Answer(PerformanceSamples.View());

        var page = Open();

        var tile = page.FindAll("a.tile").First(t => t.QuerySelector(".tile-label")!.TextContent == "Sessions");
        Assert.Equal("200", tile.QuerySelector(".tile-figure")!.TextContent);
        Assert.Equal("+100.0 %", tile.QuerySelector(".tile-amount")!.TextContent);
        Assert.Equal("/sessions?bot=no&counted=totalSessions&from=2026-04-05&to=2026-05-04", tile.GetAttribute("href"));
        var lost = page.FindAll(".funnel-biggest td a").Last();
        Assert.Equal("vs. the 30 days before", tile.QuerySelector(".tile-compared")!.TextContent);
        Assert.NotNull(tile.QuerySelector("polyline"));
        Assert.Equal("60", lost.TextContent);
        Assert.Equal("/sessions?bot=no&counted=lost%3Aopened&from=2026-04-05&to=2026-05-04", lost.GetAttribute("href"));
        Assert.Contains(
            "after “Opened”, 60 of 200 sessions went no further (30.0 %)",
            page.Find(".funnel-words").TextContent
        );
    }

    [Fact]
    public void Page_MetricsWithoutSource_ShowADashAndTheReason()
    {
        figures.Answer(PerformanceSamples.View());

        var page = Open();

        Assert.Equal(8, page.FindAll(".group-missing dd").Count(dd => dd.TextContent == "–"));
        Assert.Contains(page.FindAll(".group-note"), note => note.TextContent.Contains("upstream account"));
    }

    [Fact]
    public void Page_RecoveriesFromUpstream_ShowThemAndSayWhereFrom()
    {
        var view = PerformanceSamples.View();
        figures.Answer(
            view with
            {
                Values = view.Values.ToDictionary(v => v.Key, v => view.Notes.ContainsKey(v.Key) ? 9876 : v.Value),
            }
        );

        var page = Open();

        Assert.Equal(8, page.FindAll(".tile-figure").Count(figure => figure.TextContent == "9,876"));
        Assert.Single(page.FindAll(".group-note"), note => note.TextContent.Contains("connected upstream account"));
    }

    [Fact]
    public async Task Page_CountingFails_SaysSoAndCountsAgain()
    {
        figures.Fail(new InvalidOperationException("disk"));
        var page = Open();

        Assert.NotEmpty(page.Find(".state-reference code").TextContent);
        Assert.DoesNotContain("disk", page.Markup);

        figures.Answer(PerformanceSamples.View());
        await ClickAsync(page.Find(".state-error .button"));
        Assert.Empty(page.FindAll(".state-error"));
        Assert.NotEmpty(page.FindAll("a.tile"));
    }

    [Fact]
    public void Page_NoSessionsAtAll_SaysHowToBringThemIn()
    {
        figures.Answer(PerformanceSamples.Empty() with { HasAnySessions = false });

        Assert.Equal("No sessions yet", Open().Find(".state-title").TextContent);
    }

    [Fact]
    public void Page_NoSessionsInThePeriod_OffersAWiderOne()
    {
        figures.Answer(PerformanceSamples.Empty());

        Assert.Equal("/performance?period=last90days", Open().Find(".note a").GetAttribute("href"));
    }

    [Fact]
    public void Page_FewSessions_WarnsThatRatesSwing()
    {
        var view = PerformanceSamples.View();
        figures.Answer(view);
        Assert.Empty(Open().FindAll(".insight > .note"));
        figures.Answer(view with { Funnel = view.Comparison!.Funnel });

        var note = Open("/performance?company=3").Find(".insight > .note");

        Assert.Contains("Only 80 engaged sessions", note.TextContent);
        Assert.Equal("/performance?company=3&period=last90days", note.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void Funnel_ComparedWithNothing_SaysNothingOfGrowth()
    {
        var view = PerformanceSamples.View();
        figures.Answer(view with { Comparison = view.Comparison! with { Funnel = PerformanceSamples.Empty().Funnel } });

        var page = Open();

        Assert.DoesNotContain("Grown", page.Find(".funnel-words").TextContent);
        Assert.Empty(page.FindAll(".funnel-change"));
    }

    [Fact]
    public void Funnel_SomeLeftAWayToReachThem_LeadsToThem()
    {
        var view = PerformanceSamples.View();
        figures.Answer(
            view with
            {
                Values = new Dictionary<string, double?>(view.Values) { ["qualifiedAbandoned"] = 34 },
            }
        );

        var page = Open();

        Assert.Contains("34 of all who gave up left a phone number", page.Find(".funnel-words").TextContent);
        var callable = page.FindAll(".funnel-head a").Single(a => a.TextContent.Contains("called back"));
        Assert.Contains("counted=qualifiedAbandoned", callable.GetAttribute("href"));
    }

    [Fact]
    public void Trend_ByHour_OpensTheHour()
    {
        figures.Answer(PerformanceSamples.View() with { Granularity = Granularity.Hour });

        var cell = Open().FindAll(".trend td a").First();

        Assert.Equal(
            "/sessions?bot=no&counted=totalSessions&hour=0&from=2026-04-05&to=2026-04-05",
            cell.GetAttribute("href")
        );
    }

    [Fact]
    public void Page_NoCompany_SaysWhoCanHelp()
    {
        figures.Answer(PerformanceSamples.Empty() with { SeesNothing = true });

        Assert.Contains("administrator", Open().Find(".state-text").TextContent);
    }

    [Fact]
    public void Funnel_WithComparisonAndAStepLeftOut_CountsItsLossAtTheStepBefore()
    {
        figures.Answer(PerformanceSamples.View());

        var page = Open("/performance?without=schedule&without=customer");

        Assert.Equal(6, page.FindAll(".funnel-table tbody tr").Count);
        var service = page.FindAll(".funnel-table tbody tr")[3].QuerySelectorAll("td");
        Assert.Equal("60", service[3].QuerySelector("a")!.TextContent);
        Assert.Contains("counted=lost%3Aissue-details", service[3].QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(
            ["60.0 %", "50.0 %", "40.0 %"],
            new[] { service[1], service[3].QuerySelector("span")!, service[4] }.Select(c => c.TextContent.Trim())
        );
        Assert.Contains("57.1 %", service[5].TextContent);
        Assert.Equal("−7.1 pt", page.FindAll(".funnel-table tbody tr")[3].QuerySelector(".funnel-good")!.TextContent);
        Assert.Contains(
            "Grown most since then: the loss after “Opened”, by 10.0",
            page.Find(".funnel-words").TextContent
        );
    }

    [Fact]
    public void Trend_OneMetric_IsDrawnWithItsNotesWithoutCountingAnew()
    {
        figures.Answer(PerformanceSamples.View());
        var page = Open();

        page.Find(".trend-metric select").Change("abandonmentRate");

        Assert.EndsWith("/performance?metric=abandonmentRate", Navigation.Uri);
        Assert.Single(figures.Asked);
        Assert.Equal("Abandonment rate by day", page.Find(".trend .chart-title").TextContent);
        Assert.Equal("New web site", Assert.Single(page.FindAll(".trend .chart-mark")).TextContent);
    }

    [Fact]
    public async Task Notes_WrittenByAManager_AreCountedInAtOnce()
    {
        figures.Answer(PerformanceSamples.View());
        var page = Open();

        await ClickAsync(page.Find(".notes-add"));
        page.Find(".notes-words input").Change("New prices");
        page.Find(".notes-form").Submit();

        page.WaitForAssertion(() => Assert.Equal(2, figures.Asked.Count));
        Assert.Equal((null, new DateOnly(2026, 5, 4), "New prices", null), Assert.Single(notes.Written));
        Assert.Empty(page.FindAll(".notes-form"));
    }

    [Fact]
    public void Url_IsTheState()
    {
        figures.Answer(PerformanceSamples.View());

        Open("/performance?company=3&period=last7days&compare=year&by=hour");

        var asked = figures.Asked.Last().State;
        Assert.Equal(PeriodPreset.Last7Days, asked.Selection.Period.Preset);
        Assert.Equal(["3"], asked.Selection.Filter.Terms[FilterKeys.Company].Values);
        Assert.Equal((ComparisonChoice.Year, Granularity.Hour), (asked.Comparison, asked.Granularity));
    }

    [Fact]
    public void Comparison_Chosen_StandsInTheUrl()
    {
        figures.Answer(PerformanceSamples.View());
        var page = Open();

        page.Find(".insight-choice select").Change(nameof(ComparisonChoice.None));

        Assert.EndsWith("/performance?compare=none", Navigation.Uri);
        Assert.Equal(ComparisonChoice.None, figures.Asked.Last().State.Comparison);
    }

    [Fact]
    public async Task Answer_ThatComesLate_IsNotShown()
    {
        var page = Open();
        await page.InvokeAsync(() => Navigation.NavigateTo("/performance?period=today"));
        Assert.True(figures.Asked[0].Token.IsCancellationRequested);

        await page.InvokeAsync(() => figures.Asked[1].Answer.SetResult(PerformanceSamples.View(sessions: 7)));
        await page.InvokeAsync(() => figures.Asked[0].Answer.SetResult(PerformanceSamples.View(sessions: 999)));

        Assert.Contains(page.FindAll(".tile-figure"), figure => figure.TextContent == "7");
        Assert.DoesNotContain(page.FindAll(".tile-figure"), figure => figure.TextContent == "999");
    }

    [Fact]
    public void Sessions_Changed_AreCountedAgain()
    {
        figures.Answer(PerformanceSamples.View());
        var page = Open();
        figures.Answer(PerformanceSamples.View(sessions: 201));

        feed.Publish(new(1, [1], 1, 0));
        clock.Ring();

        page.WaitForAssertion(() =>
            Assert.Contains(page.FindAll(".tile-figure"), figure => figure.TextContent == "201")
        );
    }

    private IRenderedComponent<PerformancePage> Open(string url = "/performance")
    {
        Navigation.NavigateTo(url);
        return Render<PerformancePage>();
    }

    private sealed class NoValues : IFilterValues
    {
        public Task<IReadOnlyList<FilterOption>> FindAsync(
            SessionFilterField field,
            string search,
            CancellationToken cancellationToken
        ) => Task.FromResult<IReadOnlyList<FilterOption>>([]);
    }

    private sealed class NotesAtHand : IAnnotations
    {
        public List<(int?, DateOnly, string, int?)> Written { get; } = [];

        public Task<UserContext> UserAsync(CancellationToken cancellationToken) =>
            Task.FromResult(
                new UserContext
                {
                    UserId = 1,
                    Roles = [Roles.Manager],
                    Scope = DataScope.Everything,
                }
            );

        public Task<IReadOnlyList<FilterOption>> CompaniesAsync(CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<FilterOption>>([new("3", "Northern Plumbing")]);

        public Task<string?> SaveAsync(
            int? id,
            DateOnly date,
            string text,
            int? companyId,
            CancellationToken cancellationToken
        )
        {
            Written.Add((id, date, text, companyId));
            return Task.FromResult<string?>(null);
        }

        public Task<bool> RemoveAsync(int id, CancellationToken cancellationToken) => Task.FromResult(true);
    }
}
