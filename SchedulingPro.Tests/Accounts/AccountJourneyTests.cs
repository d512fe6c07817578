using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SchedulingPro.Dashboard.Accounts.FirstRun;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Tests.Browser;
using SchedulingPro.Tests.Hosting;

namespace SchedulingPro.Tests.Accounts;

/// <summary>A new installation as its first admin sees it, up to signing in with a second factor and with a passkey.</summary>
public sealed class AccountJourneyTests(BrowserFixture browser)
{
    private const string Email = "ada@example.test";
    private const string Password = "seven green kettles";

    [Fact]
    public async Task FirstAdmin_SetsUpAndSignsInEveryWay()
    {
        await using var fresh = new DashboardFactory { WithTestUsers = false };
        fresh.UseKestrel(0);
        fresh.StartServer();
        // Passkeys belong to a name, not to an address.
        var address = new UriBuilder(fresh.ClientOptions.BaseAddress) { Host = "localhost" }.Uri;
        await using var dashboard = await browser.OpenAtAsync(address);
        var page = dashboard.Page;

        await SetUpAsync(dashboard, fresh.Services.GetRequiredService<SetupCode>().Value);
        var secret = await ConnectAppAsync(dashboard);
        await AddPasskeyAsync(dashboard);

        await SignOutAsync(page);
        await page.GetByLabel("E-mail address").FillAsync(Email);
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(AppUrls.SignInSecondFactor)));
        Assert.Equal([], await dashboard.AccessibilityProblemsAsync());
        await page.GetByLabel("Code").FillAsync(CodeOf(secret));
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        // The circuit draws the page anew and would close a menu that is open by then.
        await dashboard.WaitForFrameAsync();

        await SignOutAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.Locator(".user-button").WaitForAsync();
        Assert.Empty(dashboard.Errors);
    }

    private static async Task SetUpAsync(DashboardPage dashboard, string code)
    {
        var page = dashboard.Page;
        await dashboard.GoAsync(AppUrls.Overview, interactive: false);
        Assert.Equal([], await dashboard.AccessibilityProblemsAsync());
        await page.GetByLabel("Set-up code").FillAsync(code);
        await page.GetByLabel("Your name").FillAsync("Ada Admin");
        await page.GetByLabel("E-mail address").FillAsync(Email);
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByLabel("Tenant id").FillAsync("4711");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Bright Plumbing");
        await page.GetByRole(AriaRole.Button, new() { Name = "Set up" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Bring in data" }).WaitForAsync();
        Assert.Equal([], await dashboard.AccessibilityProblemsAsync());
    }

    private static async Task<string> ConnectAppAsync(DashboardPage dashboard)
    {
        var page = dashboard.Page;
        await dashboard.GoAsync(AppUrls.AccountTwoFactor, interactive: false);
        Assert.Equal([], await dashboard.AccessibilityProblemsAsync());
        var secret = await page.Locator(".account-key").TextContentAsync() ?? "";
        await page.GetByLabel("Code").FillAsync(CodeOf(secret));
        await page.GetByRole(AriaRole.Button, new() { Name = "Connect the app" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "The app is connected" }).WaitForAsync();
        await Assertions.Expect(page.Locator(".account-codes li")).ToHaveCountAsync(10);
        return secret;
    }

    private static async Task AddPasskeyAsync(DashboardPage dashboard)
    {
        var page = dashboard.Page;
        var protocol = await page.Context.NewCDPSessionAsync(page);
        await protocol.SendAsync("WebAuthn.enable");
        await protocol.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new()
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );
        await dashboard.GoAsync(AppUrls.AccountPasskeys, interactive: false);
        Assert.Equal([], await dashboard.AccessibilityProblemsAsync());
        await page.GetByLabel("Name of this device").FillAsync("Office laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add passkey" }).ClickAsync();
        await page.GetByLabel("Name of Office laptop").WaitForAsync();
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.Locator(".user-button").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" }).WaitForAsync();
    }

    /// <summary>What an authenticator app shows for the secret now (RFC 6238, 30 seconds, six digits).</summary>
    private static string CodeOf(string secret)
    {
        var bits = string.Concat(
            secret
                .ToUpperInvariant()
                .Where(c => c != ' ')
                .Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c), 2).PadLeft(5, '0'))
        );
        var key = bits.Chunk(8)
            .Where(part => part.Length == 8)
            .Select(part => Convert.ToByte(new string(part), 2))
            .ToArray();
        var counter = BitConverter.GetBytes(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
        Array.Reverse(counter);
        var hash = HMACSHA1.HashData(key, counter);
        var start = hash[^1] & 15;
        var number = ((hash[start] & 127) << 24) | (hash[start + 1] << 16) | (hash[start + 2] << 8) | hash[start + 3];
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
