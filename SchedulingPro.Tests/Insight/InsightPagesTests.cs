using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Core.Attribution.Touches;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.FilterBar;
using SchedulingPro.Dashboard.Features.Attribution;
using SchedulingPro.Dashboard.Features.Breakdowns;
using SchedulingPro.Dashboard.Features.Compare;
using SchedulingPro.Dashboard.Features.DropOff;
using SchedulingPro.Dashboard.Security;
using SchedulingPro.Tests.Components;

namespace SchedulingPro.Tests.Insight;

/// <summary>The pages that take numbers apart: their states, and that every number opens its sessions.</summary>
public sealed class InsightPagesTests : ComponentTest
{
    private readonly FakeFigures figures = new();

    public InsightPagesTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLogging();
        this.AddBunitPersistentComponentState();
        Services.AddMemoryCache();
        Services.AddScoped<PageHandover>();
        Services.AddSingleton<IBreakdownFigures>(figures);
        Services.AddSingleton<ICompareFigures>(figures);
        Services.AddSingleton<IDropOffFigures>(figures);
        Services.AddSingleton<IAttributionFigures>(figures);
        Services.AddSingleton<IFilterValues>(new NoValues());
        Services.AddSingleton(new SessionChangeFeed());
        this.AddAuthorization().SetAuthorized("Robin").SetPolicies(Policies.Admin, Policies.Manager, Policies.Staff);
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Breakdown_Numbers_OpenTheirSessionsAndTellTheWorstChange()
    {
        figures.Breakdown = InsightSamples.Breakdown();

        var page = Open<BreakdownPage>(AppUrls.Breakdown);

        Assert.Contains(
            "Worst change: “Brand” made 30 fewer bookings (10 instead of 40)",
            page.Find(".breakdown-words").TextContent
        );
        var row = page.FindAll("tbody tr").First(r => r.TextContent.Contains("Brand"));
        var link = row.QuerySelectorAll("a").First(a => a.TextContent == "10");
        Assert.Equal(
            "/sessions?bot=no&campaign=Brand&counted=booked&from=2026-04-05&to=2026-05-04",
            link.GetAttribute("href")
        );
        Assert.Contains("−30", row.TextContent);
        Assert.Contains("few", row.TextContent);
        Assert.Equal("/performance/breakdown?sort=booked.change", page.Find(".breakdown-bar a").GetAttribute("href"));
    }

    [Fact]
    public void Breakdown_Waiting_ShowsSkeletonsAndALateAnswerIsNotShown()
    {
        var page = Open<BreakdownPage>(AppUrls.Breakdown);
        Assert.NotEmpty(page.FindAll(".skeleton"));
        var first = Assert.Single(figures.Waiting);

        Navigation.NavigateTo(AppUrls.Breakdown + "?d=device");
        page.WaitForAssertion(() => Assert.Equal(2, figures.Waiting.Count));
        Assert.True(first.Token.IsCancellationRequested);
        figures.Waiting[1].Answer.SetResult(InsightSamples.Breakdown());
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("tbody tr")));
        first.Answer.SetException(new InvalidOperationException("late"));

        Assert.Empty(page.FindAll(".state-error"));
        Assert.Equal("device", figures.Waiting[1].State.First.Key);
    }

    [Fact]
    public async Task Page_CountingFails_SaysSoAndCountsAgain()
    {
        figures.Failure = new InvalidOperationException("disk");
        var page = Open<DropOffPage>(AppUrls.DropOff);

        Assert.NotEmpty(page.Find(".state-reference code").TextContent);
        Assert.DoesNotContain("disk", page.Markup);

        (figures.Failure, figures.DropOff) = (null, InsightSamples.DropOff());
        await ClickAsync(page.Find(".state-error .button"));

        Assert.Empty(page.FindAll(".state-error"));
    }

    [Fact]
    public void Page_NoCompany_SaysWhoCanHelp()
    {
        figures.Breakdown = InsightSamples.Breakdown() with { SeesNothing = true };

        Assert.Contains("administrator", Open<BreakdownPage>(AppUrls.Breakdown).Find(".state-text").TextContent);
    }

    [Fact]
    public void Page_NoSessionsAtAll_SaysHowToBringThemIn()
    {
        figures.Compare = InsightSamples.Compare() with { HasAnySessions = false };

        Assert.Equal("No sessions yet", Open<ComparePage>(AppUrls.Compare).Find(".state-title").TextContent);
    }

    [Fact]
    public void Compare_TwoSchedulers_ReadsTheDifferenceOut()
    {
        figures.Compare = InsightSamples.Compare();

        var page = Open<ComparePage>(AppUrls.Compare);

        Assert.Contains("“B” has a higher", page.Find(".readout-words").TextContent);
        Assert.Contains(
            "/sessions?bot=no&counted=booked&scheduler=b&from=2026-04-05&to=2026-05-04",
            page.FindAll("td a").Select(a => a.GetAttribute("href"))
        );
        Assert.Contains(
            "/performance/compare?scheduler=a&scheduler=b&base=b",
            page.FindAll("thead a").Select(a => a.GetAttribute("href"))
        );
    }

    [Fact]
    public void DropOff_Reasons_AddUpAndOpenTheirSessions()
    {
        figures.DropOff = InsightSamples.DropOff();

        var page = Open<DropOffPage>(AppUrls.DropOff);

        Assert.Contains("70 of 100 sessions ended without a booking", page.Find(".drop-words").TextContent);
        Assert.Contains(
            "/sessions?bot=no&counted%21=booked&lastStep=Availability&from=2026-04-05&to=2026-05-04",
            page.FindAll("td a").Select(a => a.GetAttribute("href"))
        );

        // The weekdays stand in the chart and its table; their export stays.
        Assert.DoesNotContain("Without a slot", page.Markup);
        Assert.Contains("Sessions without a time slot", page.Markup);
        Assert.Contains("Most on Monday: 12", page.Markup);
        Assert.Contains("aria-label=\"Export No time slots, by weekday of the visit", page.Markup);
    }

    [Fact]
    public void Attribution_WithCosts_ShowsWhatABookingCosts()
    {
        figures.Attribution = InsightSamples.Attribution();

        var page = Open<AttributionPage>(AppUrls.Attribution);

        var row = page.FindAll("tbody tr").First(r => r.TextContent.Contains("Brand"));
        Assert.Contains("$200.00", row.TextContent);
        Assert.Contains("$20.00", row.TextContent);
        Assert.Contains("Clean up campaigns", page.Markup);
        Assert.Contains(Touches.LookbackDays.ToString(System.Globalization.CultureInfo.InvariantCulture), page.Markup);
    }

    [Fact]
    public async Task Attribution_Compared_ShowsTheChangeOfEachLineInItsColour()
    {
        figures.Attribution = InsightSamples.Attribution();

        var page = Open<AttributionPage>(AppUrls.Attribution + "?compare=year&sort=booked.change");

        var row = page.FindAll("tbody tr").First(r => r.TextContent.Contains("Brand"));
        var bookings = row.QuerySelectorAll("td").First(cell => cell.TextContent.Contains("−20"));
        Assert.Contains("30 before", bookings.TextContent);
        Assert.NotNull(bookings.QuerySelector(".figures-bad"));
        Assert.Contains("+30", row.TextContent);
        Assert.Contains("compare=year", page.FindAll("thead a")[0].GetAttribute("href"));

        await page.Find(".insight-choice select").ChangeAsync("None");
        Assert.StartsWith("?compare=none", new Uri(Navigation.Uri).Query);

        var export = new AttributionTables(figures);
        var found = await export.LoadAsync(
            Core.Accounts.UserContext.Nobody,
            "?compare=year",
            Xunit.TestContext.Current.CancellationToken
        );
        Assert.Equal(
            ["Campaign", "Sessions", "Sessions ±", "Engaged", "Leads", "Booked", "Booked ±"],
            found.Tables[0].Columns.Take(7).Select(c => c.Title)
        );
        Assert.Equal([30.0, -20.0], found.Tables[0].Rows[0].Cells.Where(c => c.Note is not null).Select(c => c.Number));
        Assert.Contains(found.Facts, fact => fact.Name == "Compared with");
    }

    private IRenderedComponent<T> Open<T>(string url)
        where T : IComponent
    {
        Navigation.NavigateTo(url);
        return Render<T>();
    }

    private sealed class NoValues : IFilterValues
    {
        public Task<IReadOnlyList<FilterOption>> FindAsync(
            SessionFilterField field,
            string search,
            CancellationToken cancellationToken
        ) => Task.FromResult<IReadOnlyList<FilterOption>>([]);
    }

    private sealed record Question(
        BreakdownState State,
        CancellationToken Token,
        TaskCompletionSource<BreakdownView> Answer
    );

    private sealed class FakeFigures : IBreakdownFigures, ICompareFigures, IDropOffFigures, IAttributionFigures
    {
        public BreakdownView? Breakdown { get; set; }

        public CompareView? Compare { get; set; }

        public DropOffView? DropOff { get; set; }

        public AttributionView? Attribution { get; set; }

        public Exception? Failure { get; set; }

        public List<Question> Waiting { get; } = [];

        public Task<BreakdownView> LoadAsync(BreakdownState state, CancellationToken cancellationToken)
        {
            if (Breakdown is not null || Failure is not null)
            {
                return Answer(Breakdown);
            }

            var question = new Question(state, cancellationToken, new());
            Waiting.Add(question);
            return question.Answer.Task;
        }

        public Task<CompareView> LoadAsync(CompareState state, CancellationToken cancellationToken) => Answer(Compare);

        public Task<DropOffView> LoadAsync(DropOffState state, CancellationToken cancellationToken) => Answer(DropOff);

        public Task<AttributionView> LoadAsync(AttributionState state, CancellationToken cancellationToken) =>
            Answer(Attribution);

        private Task<T> Answer<T>(T? view)
            where T : class => Failure is { } error ? Task.FromException<T>(error) : Task.FromResult(view!);
    }
}
