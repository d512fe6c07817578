using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Dashboard.Components.Icons;
using SchedulingPro.Dashboard.Features.Overview;
using SchedulingPro.Dashboard.Security;
using SchedulingPro.Tests.Components;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Overview;

public sealed class OverviewPageTests : ComponentTest
{
    private readonly FakeFigures figures = new();
    private readonly SessionChangeFeed feed = new();
    private readonly ManualClock clock = new();

    public OverviewPageTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLogging();
        Services.AddSingleton<IOverviewFigures>(figures);
        Services.AddSingleton(feed);
        Services.AddSingleton<TimeProvider>(clock);
        this.AddAuthorization().SetAuthorized("Robin").SetPolicies(Policies.Admin, Policies.Staff);
    }

    [Fact]
    public void Page_Gathering_ShowsSkeletons() => Assert.NotEmpty(Render<OverviewPage>().FindAll(".skeleton"));

    [Fact]
    public void Page_Data_LinksNumbersLeadsAndNotices()
    {
        figures.Answer = () => Task.FromResult(View());

        var page = Render<OverviewPage>();

        Assert.Equal(
            "/sessions?bot=no&counted=totalSessions&from=2026-05-04&to=2026-05-04",
            page.Find("a.tile").GetAttribute("href")
        );
        Assert.Equal("/leads?tab=all&lead=1", page.Find(".lead-name").GetAttribute("href"));
        Assert.Equal("5 min ago", page.Find(".lead time").TextContent);
        Assert.Equal("/admin/vocabulary", page.Find(".notice-pressing a").GetAttribute("href"));
        Assert.Equal(4, page.FindAll(".sparkline").Count);
    }

    [Fact]
    public void Page_NoSessions_OffersTheFirstSteps()
    {
        figures.Answer = () => Task.FromResult(View() with { HasAnySessions = false, Notices = [] });

        Assert.Equal(
            ["/admin/connections", "/admin/import", "/admin/companies"],
            Render<OverviewPage>().FindAll(".state-actions a").Select(a => a.GetAttribute("href"))
        );
    }

    [Fact]
    public async Task Page_GatheringFails_SaysSoAndTriesAgain()
    {
        figures.Answer = () => Task.FromException<OverviewView>(new InvalidOperationException("disk"));
        var page = Render<OverviewPage>();
        Assert.NotEmpty(page.Find(".state-reference code").TextContent);

        figures.Answer = () => Task.FromResult(View());
        await ClickAsync(page.Find(".state-error .button"));

        Assert.NotEmpty(page.FindAll("a.tile"));
    }

    [Fact]
    public void Sessions_Changed_AreShownAndAFailureKeepsWhatIsThere()
    {
        figures.Answer = () => Task.FromResult(View());
        var page = Render<OverviewPage>();

        figures.Answer = () => Task.FromResult(View(sessions: 43));
        feed.Publish(new(1, [1], 1, 0));
        clock.Ring();
        page.WaitForAssertion(() => Assert.Equal("43", page.Find(".tile-figure").TextContent));

        figures.Answer = () => Task.FromException<OverviewView>(new InvalidOperationException("disk"));
        feed.Publish(new(1, [1], 1, 0));
        clock.Ring();
        page.WaitForAssertion(() => Assert.Equal("43", page.Find(".tile-figure").TextContent));
    }

    private static OverviewView View(double sessions = 42)
    {
        var values = MetricCatalog.All.ToDictionary(
            m => m.Key,
            m => m.Key == "totalSessions" ? sessions : (double?)null
        );
        return new()
        {
            Zone = "America/New_York",
            Today = new(2026, 5, 4),
            Day = new(new(2026, 5, 4), new(2026, 5, 4), values, values),
            Month = new(new(2026, 4, 5), new(2026, 5, 4), values, values),
            Days = new(
                [
                    .. Enumerable
                        .Range(0, 30)
                        .Select(day => new DateTime(2026, 4, 5, 4, 0, 0, DateTimeKind.Utc).AddDays(day)),
                ],
                MetricCatalog.All.ToDictionary(
                    m => m.Key,
                    m => (IReadOnlyList<double?>)[.. Enumerable.Range(0, 30).Select(day => (double?)day)]
                )
            ),
            Leads =
            [
                new(
                    1,
                    "Ada Smith",
                    "555 010 0009",
                    "Plumbing",
                    "Contact left",
                    "Northern Plumbing",
                    TestClock.Start.AddMinutes(-5)
                ),
            ],
            Notices =
            [
                new OverviewNotice(
                    IconName.Book,
                    true,
                    "One word without a meaning.",
                    "Give a meaning",
                    "/admin/vocabulary"
                ),
            ],
            HasAnySessions = true,
        };
    }

    private sealed class FakeFigures : IOverviewFigures
    {
        public Func<Task<OverviewView>> Answer { get; set; } = () => new TaskCompletionSource<OverviewView>().Task;

        public Task<OverviewView> LoadAsync(CancellationToken cancellationToken) => Answer();
    }
}
