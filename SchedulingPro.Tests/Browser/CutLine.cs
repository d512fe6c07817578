using Microsoft.Playwright;

namespace SchedulingPro.Tests.Browser;

/// <summary>The circuit's line, which the test cuts: on the way to the server, on the way back, and altogether.</summary>
internal sealed class CutLine
{
    private volatile bool losesAsked;
    private volatile bool losesAnswers;
    private (IWebSocketRoute Browser, IWebSocketRoute Server)? line;

    /// <summary>What the browser says from now on does not reach the server.</summary>
    public void LoseWhatIsAsked() => losesAsked = true;

    /// <summary>What the server says from now on does not reach the browser.</summary>
    public void LoseAnswers() => losesAnswers = true;

    public Task LayAsync(IPage page) =>
        page.RouteWebSocketAsync(
            url => url.Contains("/_blazor", StringComparison.Ordinal),
            browser =>
            {
                var server = browser.ConnectToServer();
                line = (browser, server);
                browser.OnMessage(frame => Pass(frame, server, losesAsked));
                server.OnMessage(frame => Pass(frame, browser, losesAnswers));
            }
        );

    /// <summary>Ends the connection; the next one is whole again.</summary>
    public async Task BreakAsync()
    {
        var (browser, server) = line!.Value;
        await server.CloseAsync();
        (losesAsked, losesAnswers) = (false, false);
        await browser.CloseAsync(new() { Code = 1011 });
    }

    private static void Pass(IWebSocketFrame frame, IWebSocketRoute to, bool isLost)
    {
        if (isLost)
        {
            return;
        }

        if (frame.Binary is { } bytes)
            to.Send(bytes);
        else
            to.Send(frame.Text ?? "");
    }
}
