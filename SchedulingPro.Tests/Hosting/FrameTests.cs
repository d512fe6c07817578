using System.Net;
using System.Text.RegularExpressions;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Tests.Hosting;

public sealed partial class FrameTests(SharedDashboard shared) : IClassFixture<SharedDashboard>
{
    private readonly DashboardFactory dashboard = shared.Dashboard;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("css/tokens.css")]
    [InlineData("js/shell.js")]
    [InlineData("_framework/blazor.web.js")]
    [InlineData("lib/apexcharts/apexcharts.esm.js")]
    [InlineData("SchedulingPro.Dashboard.styles.css")]
    [InlineData("_content/Radzen.Blazor/css/material-base.css")]
    public async Task Files_Anonymous_AreServed(string path)
    {
        using var client = dashboard.CreateClientAs(null);

        using var answer = await client.GetAsync(path, Cancel);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/no-such-page")]
    public async Task Anything_Anonymous_LeadsToSignIn(string path)
    {
        using var client = dashboard.CreateClientAs(null);

        using var answer = await client.GetAsync(path, Cancel);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.StartsWith(AppUrls.SignIn, answer.Headers.Location!.PathAndQuery);
    }

    [Fact]
    public async Task Circuit_Anonymous_IsRefused()
    {
        using var client = dashboard.CreateClientAs(null);

        using var answer = await client.PostAsync("/_blazor/negotiate?negotiateVersion=1", null, Cancel);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task UnknownPage_SignedIn_Is404InTheFrame()
    {
        using var client = dashboard.CreateClientAs(Roles.Office);
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");

        using var answer = await client.GetAsync("/no-such-page", Cancel);
        var page = await answer.Content.ReadAsStringAsync(Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is nothing at this address", page);
        Assert.Contains("id=\"navigation\"", page);
    }

    [Fact]
    public async Task Page_EveryScript_CarriesTheNonceOfItsPolicy()
    {
        using var client = dashboard.CreateClientAs(Roles.Admin);

        using var answer = await client.GetAsync(AppUrls.NotFound, Cancel);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));

        var nonce = NonceInPolicy().Match(policy).Groups[1].Value;
        Assert.NotEmpty(nonce);
        var scripts = ScriptElement().Matches(page);
        Assert.NotEmpty(scripts);
        Assert.All(scripts, script => Assert.Contains($"nonce=\"{nonce}\"", script.Value));
        Assert.DoesNotContain(
            "unsafe-inline",
            policy.Split(';').Single(part => part.Trim().StartsWith("script-src", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("dark", "dark")]
    [InlineData("Light", "light")]
    [InlineData("99", "system")]
    [InlineData("\"><script>", "system")]
    public async Task Theme_FromCookie_IsInTheFirstAnswer(string cookie, string expected)
    {
        using var client = dashboard.CreateClientAs(null);
        client.DefaultRequestHeaders.Add("Cookie", $"schedulingpro.theme={Uri.EscapeDataString(cookie)}");

        var page = await client.GetStringAsync(AppUrls.NotFound, Cancel);

        Assert.Contains($"data-theme=\"{expected}\"", page);
    }

    [Theory]
    [InlineData(Roles.Admin, true)]
    [InlineData(Roles.Manager, false)]
    [InlineData(Roles.Office, false)]
    public async Task Navigation_Role_DecidesAboutAdminPages(string role, bool seesUsers)
    {
        using var client = dashboard.CreateClientAs(role);

        var page = await client.GetStringAsync(AppUrls.NotFound, Cancel);

        Assert.Contains($"href=\"{AppUrls.Sessions}\"", page);
        Assert.Equal(seesUsers, page.Contains($"href=\"{AppUrls.Users}\"", StringComparison.Ordinal));
    }

    [GeneratedRegex("'nonce-([^']+)'")]
    private static partial Regex NonceInPolicy();

    [GeneratedRegex("<script[^>]*>")]
    private static partial Regex ScriptElement();
}
