using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Dashboard.Accounts.SignIn;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Tests.Hosting;

namespace SchedulingPro.Tests.Accounts;

public sealed class SignInTests : IAsyncDisposable
{
    private const string Email = "ada@example.test";
    private const string Password = "seven green kettles";

    private readonly DashboardFactory dashboard = new()
    {
        WithTestUsers = false,
        Settings =
        {
            ["Setup:AdminEmail"] = Email,
            ["Setup:AdminPassword"] = Password,
            ["Setup:TenantId"] = "4711",
            ["Setup:TenantName"] = "Bright Plumbing",
            ["Setup:TimeZone"] = "America/Denver",
        },
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SignIn_RightPassword_SetsOneSessionCookieThatScriptsCannotRead()
    {
        using var browser = new FormBrowser(dashboard);

        using var answer = await SignInAsync(browser, Email, Password);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(AppUrls.Overview, PathOf(answer));
        var cookie = Assert.Single(
            CookiesOf(answer),
            c => c.StartsWith("schedulingpro.session=", StringComparison.Ordinal)
        );
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
        Assert.DoesNotContain("expires=", cookie);
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync(AppUrls.Account));
    }

    [Fact]
    public async Task SignIn_OverHttps_CookieIsSecure()
    {
        using var browser = new FormBrowser(dashboard);
        browser.Client.BaseAddress = new Uri("https://localhost");

        using var answer = await SignInAsync(browser, Email, Password);

        Assert.Contains(
            "secure",
            Assert.Single(CookiesOf(answer), c => c.StartsWith("schedulingpro.session=", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task SignIn_KeepMeSignedIn_CookieLivesTwoWeeks()
    {
        using var browser = new FormBrowser(dashboard);

        using var answer = await browser.SendAsync(
            AppUrls.SignIn,
            "sign-in",
            ("Input.Email", Email),
            ("Input.Password", Password),
            ("Input.Remember", "true")
        );

        var cookie = Assert.Single(
            CookiesOf(answer),
            c => c.StartsWith("schedulingpro.session=", StringComparison.Ordinal)
        );
        var expires = cookie.Split("expires=")[1].Split(';')[0];
        var left =
            DateTimeOffset.Parse(expires, System.Globalization.CultureInfo.InvariantCulture)
            - TimeProvider.System.GetUtcNow();
        Assert.InRange(left.TotalDays, 13.9, 14.1);
    }

    [Theory]
    [InlineData(Email)]
    [InlineData("nobody@example.test")]
    public async Task SignIn_FiveFailures_LockKnownAndUnknownAddressesAlike(string email)
    {
        using var browser = new FormBrowser(dashboard);
        var texts = new List<string>();
        for (var i = 0; i < AccountPolicy.FailuresToLockout; i++)
        {
            using var answer = await SignInAsync(browser, email, "wrong");
            texts.Add(WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel)));
        }

        using var right = await SignInAsync(browser, email, Password);

        Assert.All(texts.SkipLast(1), text => Assert.Contains(SignInPage.TextOf(SignInOutcome.Refused), text));
        Assert.Contains(SignInPage.TextOf(SignInOutcome.LockedOut), texts[^1]);
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
        Assert.DoesNotContain(CookiesOf(right), c => c.StartsWith("schedulingpro.session=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SignIn_ReturnUrlElsewhere_IsNotFollowed()
    {
        using var browser = new FormBrowser(dashboard);

        using var answer = await browser.SendAsync(
            AppUrls.SignInAndReturn("//evil.example/x"),
            "sign-in",
            ("Input.Email", Email),
            ("Input.Password", Password)
        );

        Assert.Equal(AppUrls.Overview, PathOf(answer));
    }

    [Fact]
    public async Task SignIn_Disabled_IsRefusedAfterTheRightPasswordOnly()
    {
        using var browser = new FormBrowser(dashboard);
        await ChangeAdminAsync(user => user.IsDisabled = true);

        using var wrong = await SignInAsync(browser, Email, "wrong");
        using var right = await SignInAsync(browser, Email, Password);

        Assert.Contains(
            SignInPage.TextOf(SignInOutcome.Refused),
            WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync(Cancel))
        );
        Assert.Contains(
            SignInPage.TextOf(SignInOutcome.Disabled),
            WebUtility.HtmlDecode(await right.Content.ReadAsStringAsync(Cancel))
        );
        Assert.Equal(HttpStatusCode.Found, await browser.StatusAsync(AppUrls.Account));
    }

    [Theory]
    [InlineData(AppUrls.SignIn)]
    [InlineData(AppUrls.SignOut)]
    [InlineData(AppUrls.SignInPasskeyOptions)]
    [InlineData(AppUrls.AccountPasskeyOptions)]
    [InlineData(AppUrls.Account)]
    public async Task Post_WithoutAntiforgeryToken_IsBadRequest(string url)
    {
        using var browser = new FormBrowser(dashboard);
        using var signedIn = await SignInAsync(browser, Email, Password);

        using var answer = await browser.Client.PostAsync(
            url,
            new FormUrlEncodedContent([new("_handler", "sign-in")]),
            Cancel
        );

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task SignOut_ThenBack_AsksForSignIn()
    {
        using var browser = new FormBrowser(dashboard);
        using var signedIn = await SignInAsync(browser, Email, Password);

        using var left = await PostSignOutAsync(browser);

        Assert.Equal(HttpStatusCode.Found, left.StatusCode);
        Assert.Equal(HttpStatusCode.Found, await browser.StatusAsync(AppUrls.Account));
    }

    [Fact]
    public async Task SignIn_ManyTriesFromOneNetwork_AreSlowedDown()
    {
        dashboard.Settings[SignInLimit.Setting] = "2";
        using var browser = new FormBrowser(dashboard);
        using var first = await SignInAsync(browser, "a@example.test", "wrong");
        using var second = await SignInAsync(browser, "b@example.test", "wrong");

        using var third = await SignInAsync(browser, "c@example.test", "wrong");

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync(AppUrls.SignIn));
    }

    [Theory]
    [InlineData(AppUrls.SignIn)]
    [InlineData(AppUrls.ForgotPassword)]
    public async Task Page_Headers_AreStrict(string url)
    {
        using var browser = new FormBrowser(dashboard);

        using var answer = await browser.Client.GetAsync(url, Cancel);

        Assert.Contains("frame-ancestors 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
    }

    public async ValueTask DisposeAsync() => await dashboard.DisposeAsync();

    internal static Task<HttpResponseMessage> SignInAsync(FormBrowser browser, string email, string password) =>
        browser.SendAsync(AppUrls.SignIn, "sign-in", ("Input.Email", email), ("Input.Password", password));

    private static Task<HttpResponseMessage> PostSignOutAsync(FormBrowser browser) =>
        browser.SendToAsync(AppUrls.Account, AppUrls.SignOut);

    private static string PathOf(HttpResponseMessage answer) =>
        new Uri(new Uri("http://localhost"), answer.Headers.Location!).AbsolutePath;

    private static IEnumerable<string> CookiesOf(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [];

    private async Task ChangeAdminAsync(Action<User> change)
    {
        await using var db = await dashboard
            .Services.GetRequiredService<IDbContextFactory<SchedulingDbContext>>()
            .CreateDbContextAsync(Cancel);
        change(await db.Users.SingleAsync(Cancel));
        await db.SaveChangesAsync(Cancel);
    }
}
