using Microsoft.Playwright;
using SchedulingPro.Tests.Browser;
using SchedulingPro.Tests.Hosting;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace SchedulingPro.Tests.Browser;

/// <summary>
/// One Chromium and one real server for all browser tests. Where there is no Chromium the tests are reported as skipped,
/// on a build server (CI=true) they fail. CHROMIUM_PATH names another place.
/// </summary>
public sealed class BrowserFixture : IAsyncDisposable
{
    private static readonly string[] UsualPlaces =
    [
        // The same engine without the window around it: a page takes half the work.
        "/usr/bin/chromium-headless-shell",
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ];

    /// <summary>For conditions that hold at last: a busy machine takes its time, and what never comes is told a little later.</summary>
    private const float Patience = 60_000;

    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly DashboardFactory dashboard = new();
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Address of the running server, known after the first page was opened.</summary>
    public Uri Address => dashboard.ClientOptions.BaseAddress;

    /// <summary>The services of the running server, to put data in.</summary>
    public IServiceProvider Services => dashboard.Services;

    /// <summary>An empty page in an own context, signed in as the role or as nobody. Every error on its console is remembered.</summary>
    public async Task<DashboardPage> OpenAsync(
        string? role,
        int width = 1440,
        int height = 900,
        ColorScheme colours = ColorScheme.Light
    )
    {
        await StartAsync();
        var context = await browser!.NewContextAsync(
            new()
            {
                BaseURL = Address.ToString(),
                ViewportSize = new() { Width = width, Height = height },
                ColorScheme = colours,
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        if (role is not null)
            await context.AddCookiesAsync([
                new()
                {
                    Name = TestUser.RoleCookie,
                    Value = role,
                    Url = Address.ToString(),
                },
            ]);
        return await PageOfAsync(context);
    }

    /// <summary>The same on another server than the shared one, as nobody.</summary>
    public async Task<DashboardPage> OpenAtAsync(Uri address)
    {
        await StartAsync();
        var context = await browser!.NewContextAsync(
            new() { BaseURL = address.ToString(), ReducedMotion = ReducedMotion.Reduce }
        );
        return await PageOfAsync(context);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        await dashboard.DisposeAsync();
        gate.Dispose();
    }

    private static async Task<DashboardPage> PageOfAsync(IBrowserContext context)
    {
        context.SetDefaultTimeout(Patience);
        context.SetDefaultNavigationTimeout(Patience);
        return new DashboardPage(context, await context.NewPageAsync());
    }

    private async Task StartAsync()
    {
        await gate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (browser is not null)
                return;
            var path = FindChromium();
            Assertions.SetDefaultExpectTimeout(Patience);
            dashboard.UseKestrel(0);
            dashboard.StartServer();
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(
                new()
                {
                    ExecutablePath = path,
                    Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
                }
            );
        }
        finally
        {
            gate.Release();
        }
    }

    private static string FindChromium()
    {
        var named = Environment.GetEnvironmentVariable("CHROMIUM_PATH");
        var path = string.IsNullOrEmpty(named) ? UsualPlaces.FirstOrDefault(File.Exists) : named;
        if (path is not null && File.Exists(path))
            return path;
        var reason = named is null
            ? "no Chromium on this machine; CHROMIUM_PATH can name one"
            : $"CHROMIUM_PATH names {named}, which is not there";
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(reason);
        Assert.Skip(reason);
        return "";
    }
}
