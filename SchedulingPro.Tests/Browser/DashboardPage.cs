using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace SchedulingPro.Tests.Browser;

/// <summary>A browser page on the dashboard that knows when a circuit is up and what went wrong on its console.</summary>
public sealed class DashboardPage : IAsyncDisposable
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> errors = new();

    internal DashboardPage(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.PageError += (_, error) => errors.Enqueue(error);
        page.Console += (_, message) =>
        {
            // A 404 of the page itself is what some tests ask for.
            if (message.Type == "error" && !message.Text.Contains("status of 404", StringComparison.Ordinal))
                errors.Enqueue(message.Text);
        };
    }

    public IPage Page { get; }

    /// <summary>Errors of scripts and refusals of the content security policy.</summary>
    public IReadOnlyCollection<string> Errors => errors;

    /// <summary>The file that comes of what is done; where none comes, the errors of the page say why.</summary>
    public async Task<IDownload> DownloadAsync(Func<Task> act, float timeout = 60_000)
    {
        try
        {
            return await Page.RunAndWaitForDownloadAsync(act, new() { Timeout = timeout });
        }
        catch (TimeoutException error)
        {
            throw new TimeoutException($"{error.Message} {string.Join(" · ", errors)}", error);
        }
    }

    /// <summary>Opens the address and waits until clicks reach the server: one between the first paint and the circuit is lost.</summary>
    public async Task GoAsync(string url, bool interactive = true)
    {
        await Page.GotoAsync(url);
        await WaitForFrameAsync(interactive);
    }

    public Task WaitForFrameAsync(bool interactive = true) =>
        Page.Locator(interactive ? "main[data-interactive=true]" : "main").WaitForAsync();

    /// <summary>What axe finds against WCAG 2.2 AA, one line each; empty is good.</summary>
    public async Task<IReadOnlyList<string>> AccessibilityProblemsAsync()
    {
        // In the page itself, telling only what is wrong: axe's own client sends over all that was looked at, and opens a
        // second page to do so.
        if (!await Page.EvaluateAsync<bool>("() => 'axe' in window"))
            await Page.EvaluateAsync(Axe);
        return await Page.EvaluateAsync<string[]>(
            """
            async rules => {
              const found = await axe.run(document, { runOnly: rules, resultTypes: ["violations"] });
              return found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${rule.help} · ${node.html}`));
            }
            """,
            Rules
        );
    }

    /// <summary>
    /// The same for the open page on a desk in light and on a phone in dark, with whether it fits there.
    /// </summary>
    public async Task<IReadOnlyList<string>> ProblemsEverywhereAsync()
    {
        var problems = new List<string>();
        foreach (var (width, colours) in new[] { (1440, ColorScheme.Light), (390, ColorScheme.Dark) })
        {
            await Page.SetViewportSizeAsync(width, 900);
            await Page.EmulateMediaAsync(new() { ColorScheme = colours });
            var found = await AccessibilityProblemsAsync();
            problems.AddRange(found.Select(problem => $"{width} {colours}: {problem}"));
            if (!await FitsWidthAsync())
                problems.Add($"{width} {colours}: wider than the window");
        }

        return problems;
    }

    /// <summary>True when nothing sticks out at the side.</summary>
    public Task<bool> FitsWidthAsync() =>
        Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth");

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
