using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Metrics.Dimensions;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Annotations;
using SchedulingPro.Dashboard.Components.FilterBar;
using SchedulingPro.Dashboard.Features.Performance.Volume;
using SchedulingPro.Dashboard.Security;
using SchedulingPro.Tests.Components;

namespace SchedulingPro.Tests.Performance;

public sealed class VolumePageTests : ComponentTest
{
    private readonly FakeFigures figures = new();

    public VolumePageTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLogging();
        Services.AddSingleton<IVolumeFigures>(figures);
        Services.AddSingleton<IFilterValues>(new NoValues());
        Services.AddSingleton<IAnnotations>(new NoNotes());
        Services.AddSingleton(new SessionChangeFeed());
        Services.AddMemoryCache();
        Services.AddScoped<PageHandover>();
        this.AddAuthorization().SetAuthorized("Robin").SetPolicies(Policies.Staff);
        this.AddBunitPersistentComponentState();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Page_Layers_OpenTheirSessionsAndTheRestThoseOfNoLayer()
    {
        var page = Open("/performance/volume?split=category&count=totalSessions");

        var first = page.FindAll(".stack-panel tbody tr")[0].QuerySelectorAll("td");
        Assert.Equal(["3", "1"], first.Select(cell => cell.TextContent));
        Assert.Equal(
            "/sessions?bot=no&category=Heating&counted=totalSessions&from=2026-10-05&to=2026-10-05",
            first[0].QuerySelector("a")!.GetAttribute("href")
        );
        Assert.Equal(
            "/sessions?bot=no&category%21=Heating&counted=totalSessions&from=2026-10-05&to=2026-10-05",
            first[1].QuerySelector("a")!.GetAttribute("href")
        );
        Assert.Contains("13 in all. Heating 9, Other 4.", page.Find(".stack-panel .chart-note").TextContent);
    }

    [Fact]
    public void Page_CellsOfTheWeek_OpenVisitsOrChosenTimes()
    {
        var page = Open("/performance/volume?map=booked");
        Assert.Contains("Most on Tuesday at 9 am: 2 sessions", page.Markup);
        Assert.Contains(
            page.FindAll("a"),
            a =>
                a.GetAttribute("href") is { } href
                && href.Contains("counted=booked")
                && href.Contains("hour=9&weekday=2")
        );

        Navigation.NavigateTo("/performance/volume?map=slots");

        page.WaitForAssertion(() =>
            Assert.Contains(
                page.FindAll("a"),
                a => a.GetAttribute("href")?.Contains("slotHour=14&slotWeekday=7") == true
            )
        );
        Assert.Single(figures.Asked);
    }

    [Fact]
    public void Page_TimeAhead_OpensTheBookedSessionsOfABand()
    {
        var hrefs = Open().FindAll("a").Select(a => a.GetAttribute("href"));

        Assert.Contains("/sessions?bot=no&counted=leadTime%3A1-2&from=2026-10-05&to=2026-10-07", hrefs);
    }

    [Fact]
    public async Task Goal_TypedByAManager_IsSetForTheCompanyThatIsShown()
    {
        var page = Open("/performance/volume?company=3");

        Assert.Contains(
            "If it goes on as in the last weeks, 120 at the end of the month",
            page.Find(".month-words").TextContent
        );
        Assert.Contains(
            "That is 10 short of the goal of 130, which can still be reached.",
            page.Find(".month-words").TextContent
        );
        await ClickAsync(page.FindAll(".month button").Last());
        page.Find(".month-form input").Change("a lot");
        page.Find(".month-form").Submit();
        Assert.Contains("not a whole number", page.Find(".month-form .field-error").TextContent);
        page.Find(".month-form input").Change("");
        page.Find(".month-form").Submit();
        Assert.Contains("or choose Remove goal", page.Find(".month-form .field-error").TextContent);
        page.Find(".month-form input").Change("1,200");
        page.Find(".month-form").Submit();

        page.WaitForAssertion(() => Assert.Equal(2, figures.Asked.Count));
        Assert.Equal((3, "booked", 1200), Assert.Single(figures.Goals));
    }

    [Theory]
    [InlineData(30, 7, "The goal of 30 is reached.")]
    [InlineData(95, 7, "The goal of 95 is likely to be reached, with 25 to spare.")]
    [InlineData(110, 7, "That is 10 above the goal of 110, which can still be missed.")]
    [InlineData(120, 7, "That is just the goal of 120; it can be missed too.")]
    [InlineData(150, 7, "The goal of 150 is likely to be missed by 30.")]
    [InlineData(150, 31, "The goal is 150: 115 are missing, and this is the last day.")]
    public void Goal_BesideWhatIsExpected_SaysHowFarItIs(double goal, int today, string expected)
    {
        var month = figures.View.Month with { Goal = goal, Today = new(2026, 10, today) };

        Assert.EndsWith(expected, VolumeWords.Of(month, MetricCatalog.Find("booked")!));
    }

    [Fact]
    public void Page_NothingOrNoCompany_SaysWhatHelps()
    {
        figures.View = figures.View with { Sessions = 0, Parts = [] };
        Assert.Equal("/performance/volume?period=last90days", Open().Find(".note a").GetAttribute("href"));
        figures.View = figures.View with { SeesNothing = true };
        Assert.Contains("administrator", Open().Find(".state-text").TextContent);
    }

    [Theory]
    [InlineData("", true, null)]
    [InlineData("?company=3", true, 3)]
    [InlineData("?company=3&company=4", false, null)]
    [InlineData("?company=3&device=mobile", false, 3)]
    public void Url_Filters_DecideWhatAGoalIsAbout(string query, bool canHaveGoal, int? company)
    {
        var state = VolumeState.Read(query);

        Assert.Equal((canHaveGoal, company), (state.CanHaveGoal, state.OnlyCompany));
    }

    [Fact]
    public void Url_WrittenAndRead_IsTheSame()
    {
        const string query = "?device=mobile&period=last7days&count=totalJobsCreated&split=company&by=hour&map=slots";

        var state = VolumeState.Read(query);

        Assert.Equal("/performance/volume" + query, state.Url);
        Assert.Contains("moon", Assert.Single(VolumeState.Read("?split=moon").Problems));
    }

    private IRenderedComponent<VolumePage> Open(string url = "/performance/volume")
    {
        Navigation.NavigateTo(url);
        return Render<VolumePage>();
    }

    private sealed class FakeFigures : IVolumeFigures
    {
        public List<VolumeState> Asked { get; } = [];

        public List<(int?, string, int?)> Goals { get; } = [];

        public VolumeView View { get; set; } = Sample();

        public Task<VolumeView> LoadAsync(VolumeState state, CancellationToken cancellationToken)
        {
            Asked.Add(state);
            return Task.FromResult(View);
        }

        public Task<string?> SetGoalAsync(VolumeState state, int? target, CancellationToken cancellationToken)
        {
            Goals.Add((state.OnlyCompany, state.Count.Key, target));
            return Task.FromResult<string?>(null);
        }

        private static VolumeView Sample()
        {
            var week = new WeekMap(new long[7, 24], new long[7, 24], new long[7, 24], new long[7, 24], new long[7, 24]);
            week.Booked[1, 9] = 2;
            week.Slots[6, 14] = 5;
            return new()
            {
                Period = ReportPeriod.Custom(
                    new(2026, 10, 5),
                    new(2026, 10, 7),
                    TimeZoneInfo.FindSystemTimeZoneById("America/New_York")
                ),
                Granularity = Granularity.Day,
                Starts = [.. Enumerable.Range(5, 3).Select(d => new DateTime(2026, 10, d, 4, 0, 0, DateTimeKind.Utc))],
                Parts = [new(new DimensionValue("Heating", "Heating"), [3, 4, 2], 9), new(null, [1, 1, 2], 4)],
                Week = week,
                LeadTimes = new([new(0, 1, 4), new(1, 2, 6)], 1.2),
                Month = new()
                {
                    First = new(2026, 10, 1),
                    Last = new(2026, 10, 31),
                    Today = new(2026, 10, 7),
                    Days = [5, 5, 5, 5, 5, 5, 5],
                    Goal = 130,
                    CanHaveGoal = true,
                    MaySetGoal = true,
                    Forecast = new(120, 100, 140, 56),
                },
                Sessions = 13,
            };
        }
    }

    private sealed class NoValues : IFilterValues
    {
        public Task<IReadOnlyList<FilterOption>> FindAsync(
            SessionFilterField field,
            string search,
            CancellationToken cancellationToken
        ) => Task.FromResult<IReadOnlyList<FilterOption>>([]);
    }

    private sealed class NoNotes : IAnnotations
    {
        public Task<UserContext> UserAsync(CancellationToken cancellationToken) => Task.FromResult(UserContext.Nobody);

        public Task<IReadOnlyList<FilterOption>> CompaniesAsync(CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<FilterOption>>([]);

        public Task<string?> SaveAsync(
            int? id,
            DateOnly date,
            string text,
            int? companyId,
            CancellationToken cancellationToken
        ) => Task.FromResult<string?>(null);

        public Task<bool> RemoveAsync(int id, CancellationToken cancellationToken) => Task.FromResult(false);
    }
}
