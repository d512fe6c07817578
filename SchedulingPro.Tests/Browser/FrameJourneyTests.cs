using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Tests.Browser;

public sealed partial class FrameJourneyTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(1440, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    public async Task Frame_EveryWidthAndTheme_IsAccessibleAndRunsCleanly(int width, ColorScheme colours)
    {
        await using var dashboard = await browser.OpenAsync(Roles.Admin, width, colours: colours);

        await dashboard.GoAsync(AppUrls.NotFound);

        Assert.Equal([], await dashboard.AccessibilityProblemsAsync());
        Assert.True(await dashboard.FitsWidthAsync());
        Assert.Empty(dashboard.Errors);
    }

    [Fact]
    public async Task Theme_Chosen_StaysAfterReload()
    {
        await using var dashboard = await browser.OpenAsync(Roles.Office);
        await dashboard.GoAsync(AppUrls.NotFound);
        var page = dashboard.Page;

        await page.GetByRole(AriaRole.Button, new() { Name = "Colours" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Dark", Exact = true }).ClickAsync();
        await page.ReloadAsync();

        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        Assert.Empty(dashboard.Errors);
    }

    [Fact]
    public async Task Drawer_OnPhone_WorksByKeyboard()
    {
        await using var dashboard = await browser.OpenAsync(Roles.Office, width: 390);
        await dashboard.GoAsync(AppUrls.NotFound);
        var page = dashboard.Page;
        var open = page.GetByRole(AriaRole.Button, new() { Name = "Open navigation" });

        await open.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#navigation a").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(open).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#navigation")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Search_KeyAndEnter_OpensSessions()
    {
        await using var dashboard = await browser.OpenAsync(Roles.Office);
        await dashboard.GoAsync(AppUrls.NotFound);
        var page = dashboard.Page;

        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("o'brien 555");
        await page.Keyboard.PressAsync("Enter");

        // Asked again and again: a wait for the navigation itself can begin a moment too late.
        await Assertions.Expect(page).ToHaveURLAsync(OBrien());
    }

    [Fact]
    public async Task Connection_LostAndBack_KeepsWhatWasTyped()
    {
        await using var dashboard = await browser.OpenAsync(Roles.Office);
        await dashboard.GoAsync(AppUrls.NotFound);
        var page = dashboard.Page;
        await page.Locator("[data-global-search]").FillAsync("half a name");

        await page.EvaluateAsync("Blazor._internal.forceCloseConnection()");

        await page.Locator("main[data-interactive=true]").WaitForAsync();
        await Assertions.Expect(page.Locator("[data-global-search]")).ToHaveValueAsync("half a name");
        await Assertions.Expect(page.Locator(".reconnect")).ToBeHiddenAsync();
    }

    [GeneratedRegex("/sessions\\?q=o('|%27)brien(%20| )555$")]
    private static partial Regex OBrien();
}
