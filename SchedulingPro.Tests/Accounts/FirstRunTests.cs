using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Dashboard.Accounts.FirstRun;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Tests.Hosting;

namespace SchedulingPro.Tests.Accounts;

public sealed class FirstRunTests : IAsyncDisposable
{
    private readonly DashboardFactory dashboard = new() { WithTestUsers = false };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData(AppUrls.SignIn)]
    [InlineData(AppUrls.Users)]
    [InlineData(AppUrls.AuditExport)]
    [InlineData("/no-such-page")]
    public async Task Anything_BeforeSetup_LeadsToIt(string url)
    {
        using var browser = new FormBrowser(dashboard);

        using var answer = await browser.Client.GetAsync(url, Cancel);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(AppUrls.Setup, answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("css/accounts.css")]
    [InlineData(AppUrls.HealthLive)]
    public async Task FilesAndHealth_BeforeSetup_AreServed(string url)
    {
        using var browser = new FormBrowser(dashboard);

        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync(url));
    }

    [Fact]
    public async Task Setup_WrongCode_IsRefused()
    {
        using var browser = new FormBrowser(dashboard);

        using var answer = await SetUpAsync(browser, "ABCD-EFGH-JKLM");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("This is not the code", await answer.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync(AppUrls.Setup));
    }

    [Fact]
    public async Task Setup_RightCode_SignsInAndIsGoneAfterwards()
    {
        using var browser = new FormBrowser(dashboard);
        var code = dashboard.Services.GetRequiredService<SetupCode>().Value;

        using var answer = await SetUpAsync(
            browser,
            code.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant()
        );

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.EndsWith(AppUrls.Welcome, answer.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync(AppUrls.Welcome));
        Assert.Equal(HttpStatusCode.NotFound, await browser.StatusAsync(AppUrls.Setup));
        using var again = await browser.Client.PostAsync(AppUrls.Setup, new FormUrlEncodedContent([]), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.False(File.Exists(Path.Combine(dashboard.Folder, "setup-code")));
    }

    [Fact]
    public async Task Setup_PasswordThatEverybodyKnows_IsNotSentBack()
    {
        using var browser = new FormBrowser(dashboard);

        using var answer = await SetUpAsync(
            browser,
            dashboard.Services.GetRequiredService<SetupCode>().Value,
            "password1234"
        );
        var page = await answer.Content.ReadAsStringAsync(Cancel);

        Assert.Contains("among the first that others would try", page);
        Assert.DoesNotContain("password1234", page);
    }

    [Fact]
    public void Code_Restarted_IsTheSameAndNotReadableInTheFolder()
    {
        var services = dashboard.Services;
        var first = services.GetRequiredService<SetupCode>().Value;

        var afterRestart = ActivatorUtilities.CreateInstance<SetupCode>(services);

        Assert.Equal(first, afterRestart.Value);
        Assert.True(afterRestart.Matches(first));
        Assert.False(afterRestart.Matches(""));
        Assert.DoesNotContain(first, File.ReadAllText(Path.Combine(dashboard.Folder, "setup-code")));
    }

    public async ValueTask DisposeAsync() => await dashboard.DisposeAsync();

    private static Task<HttpResponseMessage> SetUpAsync(
        FormBrowser browser,
        string code,
        string password = "seven green kettles"
    ) =>
        browser.SendAsync(
            AppUrls.Setup,
            "setup",
            ("Input.Code", code),
            ("Input.DisplayName", "Ada Admin"),
            ("Input.Email", "ada@example.test"),
            ("Input.Password", password),
            ("Input.TenantId", "4711"),
            ("Input.TenantName", "Bright Plumbing"),
            ("Input.TimeZone", "America/Denver")
        );
}
