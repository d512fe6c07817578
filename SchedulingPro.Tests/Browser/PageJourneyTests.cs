using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Tests.Browser;

/// <summary>Pages without a journey of their own: each is read by axe in both themes, on a desk and on a phone.</summary>
public sealed class PageJourneyTests(BrowserFixture browser)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(AppUrls.Overview, true)]
    [InlineData(AppUrls.UserInvitation, true)]
    [InlineData(AppUrls.Audit, true)]
    [InlineData(AppUrls.System, true)]
    [InlineData(AppUrls.Alerts, true)]
    [InlineData(AppUrls.Reports, true)]
    [InlineData(AppUrls.Mail, true)]
    [InlineData(AppUrls.Account, false)]
    [InlineData(AppUrls.AccountTwoFactor, false)]
    [InlineData(AppUrls.AccountRecoveryCodes, false)]
    [InlineData(AppUrls.AccountPasskeys, false)]
    public async Task Page_OfAdmin_IsAccessibleAndFits(string url, bool interactive)
    {
        await using var dashboard = await browser.OpenAsync(Roles.Admin);

        await dashboard.GoAsync(url, interactive);
        await Assertions.Expect(dashboard.Page.Locator("main .skeleton")).ToHaveCountAsync(0);

        Assert.Equal([], await dashboard.ProblemsEverywhereAsync());
        Assert.Empty(dashboard.Errors);
    }

    [Theory]
    [InlineData(AppUrls.SignIn)]
    [InlineData(AppUrls.ForgotPassword)]
    [InlineData("/invitation/unknown")]
    public async Task Page_OfStranger_IsAccessibleAndFits(string url)
    {
        await using var dashboard = await browser.OpenAsync(role: null);

        await dashboard.GoAsync(url, interactive: false);

        Assert.Equal([], await dashboard.ProblemsEverywhereAsync());
        Assert.Empty(dashboard.Errors);
    }

    [Fact]
    public async Task Invitation_Open_IsAccessibleAndFits()
    {
        await using var dashboard = await browser.OpenAsync(role: null);
        var invitation = await browser
            .Services.GetRequiredService<Invitations>()
            .CreateAsync(
                $"{Guid.NewGuid():N}@example.test",
                "Nora New",
                UserAccess.Everywhere(Roles.Office),
                AuditActor.System,
                Cancel
            );

        await dashboard.GoAsync(AppUrls.Invitation(invitation.Token!), interactive: false);
        await dashboard.Page.GetByLabel("Password").First.WaitForAsync();

        Assert.Equal([], await dashboard.ProblemsEverywhereAsync());
        Assert.Empty(dashboard.Errors);
    }

    [Fact]
    public async Task SignIn_SecondFactorAndRecoveryCode_AreAccessibleAndFit()
    {
        await using var dashboard = await browser.OpenAsync(role: null);
        var page = dashboard.Page;
        const string password = "seven green kettles";
        var email = await AddUserWithAppAsync(password);

        await dashboard.GoAsync(AppUrls.SignIn, interactive: false);
        await page.GetByLabel("E-mail address").FillAsync(email);
        await page.GetByLabel("Password").FillAsync("six green kettles");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.Locator("[role=alert]").First.WaitForAsync();
        Assert.Equal([], await dashboard.ProblemsEverywhereAsync());

        await page.GetByLabel("Password").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Enter the code from your app" }).WaitForAsync();
        Assert.Equal([], await dashboard.ProblemsEverywhereAsync());

        await page.GetByRole(AriaRole.Link, new() { Name = "Use a recovery code" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Use a recovery code" }).WaitForAsync();
        Assert.Equal([], await dashboard.ProblemsEverywhereAsync());
        Assert.Empty(dashboard.Errors);
    }

    private async Task<string> AddUserWithAppAsync(string password)
    {
        var email = $"{Guid.NewGuid():N}@example.test";
        await using var scope = browser.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var user = new User
        {
            UserName = email,
            Email = email,
            DisplayName = "Toni",
            AllCompanies = true,
            CreatedOn = DateTime.UnixEpoch,
        };
        Assert.True((await users.CreateAsync(user, password)).Succeeded);
        await users.AddToRoleAsync(user, Roles.Office);
        await users.ResetAuthenticatorKeyAsync(user);
        await users.SetTwoFactorEnabledAsync(user, true);
        return email;
    }
}
