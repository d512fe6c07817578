using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Leads;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Tests.Data;
using SchedulingPro.Tests.Hosting;

namespace SchedulingPro.Tests.Browser;

/// <summary>People of one office work the queue in browsers of their own, side by side. Each test has visitors of its own family name.</summary>
public sealed partial class LeadJourneyTests(BrowserFixture browser)
{
    /// <summary>A second person of the office, as <see cref="TestUser"/> knows people.</summary>
    private const string Second = "Office2";
    private const string NameOfSecond = "Odile Second";

    /// <summary>Visitors so far: each has a phone of their own, for who shares one shares a lead.</summary>
    private static int visitors;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TwoPeople_ByMouse_SeeLeadsArriveAndOneOfThemClaims()
    {
        var family = NewFamily();
        var (lineOfFirst, lineOfSecond) = (new SlowLine(), new SlowLine());
        await using var first = await OpenAsync(Roles.Office, family, lineOfFirst);
        await using var second = await OpenAsync(Second, family, lineOfSecond);
        await Assertions.Expect(first.Page.GetByText("No leads match")).ToBeVisibleAsync();

        await ArriveAsync(family, "Ana", "Bo");
        foreach (var page in new[] { first.Page, second.Page })
        {
            await Assertions.Expect(Rows(page)).ToHaveCountAsync(2);
            await RowOf(page, "Ana").ClickAsync();
            await Assertions.Expect(page.Locator("#lead-name")).ToContainTextAsync("Ana");
        }

        // Both press before either hears of the other: one has it, the other sees who, and what the other typed stays.
        await second.Page.Locator("#lead-note").FillAsync("Knows the dog");
        (lineOfFirst.IsHolding, lineOfSecond.IsHolding) = (true, true);
        await Task.WhenAll(ClaimAsync(first.Page), ClaimAsync(second.Page));
        lineOfFirst.Release();
        lineOfSecond.Release();
        await Assertions.Expect(Owner(first.Page)).Not.ToHaveTextAsync("Nobody is on it");
        await Assertions.Expect(Owner(second.Page)).Not.ToHaveTextAsync("Nobody is on it");
        var firstHasIt = await first.Page.Locator(".head-mine").CountAsync() == 1;
        var (winner, loser) = firstHasIt ? (first.Page, second.Page) : (second.Page, first.Page);
        await Assertions
            .Expect(Owner(loser))
            .ToHaveTextAsync($"{(firstHasIt ? TestAccounts.NameOf(Roles.Office) : NameOfSecond)} is on it");
        await Assertions.Expect(RowOf(winner, "Ana").Locator(".lead-who")).ToHaveTextAsync("You");
        Assert.Equal(1, await CountAsync(family, LeadActKind.Claimed));

        // The one who has it says how it ended; the other sees it go and works on.
        await winner.GetByRole(AriaRole.Button, new() { Name = "No answer" }).ClickAsync();
        await Assertions.Expect(winner.GetByText("No answer: recorded.")).ToBeVisibleAsync();
        await Assertions.Expect(Rows(loser)).ToHaveCountAsync(1);
        await Assertions.Expect(second.Page.Locator("#lead-note")).ToHaveValueAsync(firstHasIt ? "Knows the dog" : "");
        Assert.Empty(first.Errors);
        Assert.Empty(second.Errors);
    }

    [Fact]
    public async Task OnePerson_ByKeysAlone_FindsOpensClaimsNotesAndEnds()
    {
        var family = NewFamily();
        await using var dashboard = await OpenAsync(Second, family: null);
        var (page, keys) = (dashboard.Page, dashboard.Page.Keyboard);
        await ArriveAsync(family, "Ana", "Bo");

        await keys.PressAsync("/");
        await keys.TypeAsync(family);
        // Before the search was asked, as many rows may be there as after.
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($@"\?q={family}$"));
        await Assertions.Expect(Rows(page)).ToHaveCountAsync(2);
        await keys.PressAsync("Tab");
        await keys.PressAsync("j");
        await Assertions.Expect(Rows(page).First.Locator("[data-row-link]")).ToBeFocusedAsync();
        await keys.PressAsync("j");
        await keys.PressAsync("k");
        await keys.PressAsync("Enter");
        await Assertions.Expect(Owner(page)).ToHaveTextAsync("Nobody is on it");
        await keys.PressAsync("c");
        await Assertions.Expect(Owner(page)).ToHaveTextAsync("You are on it");
        await keys.PressAsync("n");
        await Assertions.Expect(page.Locator("#lead-note")).ToBeFocusedAsync();
        await keys.TypeAsync("jkcds? gate code 12");
        await keys.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#lead-note")).Not.ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#lead-note")).ToHaveValueAsync("jkcds? gate code 12");
        await keys.PressAsync("d");
        await Assertions
            .Expect(page.Locator("#lead-outcomes :focus").Or(page.Locator("#lead-outcomes:focus")))
            .ToHaveCountAsync(1);
        await keys.PressAsync("2");
        await Assertions.Expect(page.GetByText("Voicemail: recorded.")).ToBeVisibleAsync();

        // The next one is opened and asked for in one.
        await Assertions.Expect(Rows(page)).ToHaveCountAsync(1);
        await keys.PressAsync("Escape");
        await keys.PressAsync("j");
        await keys.PressAsync("s");
        await Assertions.Expect(page.Locator("#lead-times :focus")).ToHaveCountAsync(1);
        await keys.PressAsync("Tab");
        await keys.PressAsync("Enter");
        // On which day depends on when the office opens: on a Saturday evening it is Monday.
        await Assertions.Expect(page.GetByText(PutOff()).Last).ToBeVisibleAsync();
        await Assertions.Expect(Rows(page)).ToHaveCountAsync(0);
        await keys.PressAsync("?");
        await Assertions.Expect(page.Locator("#queue-help")).ToBeVisibleAsync();
        await keys.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#queue-help")).ToBeHiddenAsync();
        Assert.Equal(1, await CountAsync(family, LeadActKind.Disposition));
        Assert.Equal(1, await CountAsync(family, LeadActKind.Snoozed));
        Assert.Empty(dashboard.Errors);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Disposition_LineLostMeanwhile_IsRecordedOnceOrVisiblyNot(bool isAskedLost)
    {
        var family = NewFamily();
        await using var dashboard = await browser.OpenAsync(Roles.Office);
        var (page, line) = (dashboard.Page, new CutLine());
        await line.LayAsync(page);
        await ArriveAsync(family, "Ana");
        await dashboard.GoAsync(UrlOf(family));
        await using var colleague = await OpenAsync(Second, family);
        await RowOf(page, "Ana").ClickAsync();
        await ClaimAsync(page);
        await RowOf(colleague.Page, "Ana").ClickAsync();
        await Assertions.Expect(Owner(page)).ToHaveTextAsync("You are on it");
        await page.Locator("#lead-note").FillAsync("Half a sentence");
        var outcome = page.GetByRole(AriaRole.Button, new() { Name = "No answer" });
        await Assertions.Expect(outcome).ToBeEnabledAsync();

        if (isAskedLost)
        {
            line.LoseWhatIsAsked();
            await outcome.ClickAsync();
            await line.BreakAsync();
            await Assertions.Expect(page.Locator("#components-reconnect-modal")).ToBeHiddenAsync();
            await Assertions.Expect(page.Locator("#lead-note")).ToHaveValueAsync("Half a sentence");
            Assert.Equal(0, await CountAsync(family, LeadActKind.Disposition));
            await outcome.ClickAsync();
        }
        else
        {
            line.LoseAnswers();
            await outcome.ClickAsync();
            await Assertions.Expect(Recorded(colleague.Page)).ToBeVisibleAsync();
            await line.BreakAsync();
        }

        await Assertions.Expect(Recorded(page)).ToBeVisibleAsync();
        Assert.Equal(1, await CountAsync(family, LeadActKind.Disposition));
    }

    [Fact]
    public async Task OnePerson_InTwoTabs_SeesTheSameInBoth()
    {
        var family = NewFamily();
        await using var one = await OpenAsync(Second, family);
        await using var two = await OpenAsync(Second, family);
        await ArriveAsync(family, "Ana");
        await RowOf(one.Page, "Ana").ClickAsync();
        await RowOf(two.Page, "Ana").ClickAsync();

        await ClaimAsync(one.Page);
        await Assertions.Expect(Owner(two.Page)).ToHaveTextAsync("You are on it");
        await two.Page.GetByRole(AriaRole.Button, new() { Name = "Release" }).ClickAsync();

        await Assertions.Expect(Owner(one.Page)).ToHaveTextAsync("Nobody is on it");
        Assert.Empty(one.Errors);
        Assert.Empty(two.Errors);
    }

    [Fact]
    public async Task Queue_InEveryLook_IsAccessibleFitsAndOnAPhoneOneAfterTheOther()
    {
        var family = NewFamily();
        await using var dashboard = await OpenAsync(Roles.Manager, family);
        var page = dashboard.Page;
        await ArriveAsync(family, "Ana", "Bartholomew-Maximilian Featherstonehaugh");
        await Assertions.Expect(Rows(page)).ToHaveCountAsync(2);
        Assert.Equal([], await dashboard.ProblemsEverywhereAsync());

        // The page is 390 wide now.
        await RowOf(page, "Ana").ClickAsync();
        await Assertions.Expect(page.Locator("#lead-name")).ToContainTextAsync("Ana");
        await Assertions.Expect(Rows(page).First).ToBeHiddenAsync();
        Assert.Equal([], await dashboard.ProblemsEverywhereAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to the queue" }).ClickAsync();
        await Assertions.Expect(RowOf(page, "Ana").Locator("[data-row-link]")).ToBeFocusedAsync();

        await page.SetViewportSizeAsync(1440, 900);
        await page.GetByRole(AriaRole.Button, new() { Name = "Keys" }).ClickAsync();
        Assert.Equal([], await dashboard.AccessibilityProblemsAsync());
        Assert.Empty(dashboard.Errors);
    }

    private static string NewFamily() => $"Q{Guid.NewGuid():N}"[..12];

    private static string UrlOf(string family) => AppUrls.With(AppUrls.Leads, ("q", family));

    private static ILocator Rows(IPage page) => page.Locator("li.lead");

    private static ILocator RowOf(IPage page, string name) => Rows(page).Filter(new() { HasText = name });

    private static ILocator Owner(IPage page) => page.Locator(".head-who");

    private static ILocator Recorded(IPage page) => page.Locator(".history").GetByText("No answer").First;

    private static Task ClaimAsync(IPage page) =>
        page.GetByRole(AriaRole.Button, new() { Name = "Claim", Exact = true }).ClickAsync();

    [GeneratedRegex("^Put off to (Today|Tomorrow|[A-Z][a-z]{2}, [A-Z][a-z]{2} [0-9]{1,2})")]
    private static partial Regex PutOff();

    private async Task<DashboardPage> OpenAsync(string role, string? family, SlowLine? line = null)
    {
        var dashboard = await browser.OpenAsync(role);
        await AddSecondAsync();
        if (line is not null)
        {
            await line.ThrottleAsync(dashboard.Page);
        }

        await dashboard.GoAsync(family is null ? AppUrls.Leads : UrlOf(family));
        return dashboard;
    }

    /// <summary>Visitors of the family leave at this moment; the server itself makes leads of them.</summary>
    private Task ArriveAsync(string family, params string[] names)
    {
        var now = browser.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        return browser
            .Services.GetRequiredService<SessionIngestor>()
            .IngestAsync(
                TestAccounts.TenantId,
                [
                    .. names.Select(
                        (name, i) =>
                            SessionSamples.Arrival(
                                $"{family}-{i}",
                                s =>
                                {
                                    s.CreatedOn = now.AddMinutes(-2);
                                    s.ModifiedOn = s.LastCheckinDate = now;
                                    s.SessionOutcome = "abandoned";
                                    (s.Customer.FirstName, s.Customer.LastName) = (name, family);
                                    s.Customer.Phone = $"212555{Interlocked.Increment(ref visitors):D4}";
                                    s.Customer.Email = $"{family}{i}@example.test";
                                }
                            )
                    ),
                ],
                null,
                Cancel
            );
    }

    private async Task<int> CountAsync(string family, LeadActKind kind)
    {
        await using var db = browser
            .Services.GetRequiredService<IDbContextFactory<SchedulingDbContext>>()
            .CreateDbContext();
        return await db.LeadActs.CountAsync(
            a =>
                a.Kind == kind
                && db.LeadSessions.Any(s =>
                    s.LeadId == a.LeadId && db.Sessions.Any(x => x.Id == s.SessionId && x.ExternalId.StartsWith(family))
                ),
            Cancel
        );
    }

    private async Task AddSecondAsync()
    {
        await using var scope = browser.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        if (await users.FindByEmailAsync(TestAccounts.EmailOf(Second)) is not null)
        {
            return;
        }

        var user = new User
        {
            UserName = TestAccounts.EmailOf(Second),
            Email = TestAccounts.EmailOf(Second),
            DisplayName = NameOfSecond,
            AllCompanies = true,
            CreatedOn = DateTime.UnixEpoch,
        };
        await users.CreateAsync(user);
        await users.AddToRoleAsync(user, Roles.Office);
    }
}
