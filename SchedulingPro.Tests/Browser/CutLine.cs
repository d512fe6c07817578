using Microsoft.Playwright;

namespace SchedulingPro.Tests.Browser;

/// <summary>The circuit's line, which the test cuts: on the way to the server, on the way back, and altogether.</summary>
internal sealed class CutLine
{
    private volatile Connection? current;

    /// <summary>What the browser says from now on does not reach the server.</summary>
    public void LoseWhatIsAsked() => current!.LosesAsked = true;

    /// <summary>What the server says from now on does not reach the browser.</summary>
    public void LoseAnswers() => current!.LosesAnswers = true;

    public Task LayAsync(IPage page) =>
        page.RouteWebSocketAsync(
            url => url.Contains("/_blazor", StringComparison.Ordinal),
            browser =>
            {
                var connection = new Connection(browser, browser.ConnectToServer());
                connection.Browser.OnMessage(frame => Pass(frame, connection.Server, connection.LosesAsked));
                connection.Server.OnMessage(frame => Pass(frame, connection.Browser, connection.LosesAnswers));
                current = connection;
            }
        );

    /// <summary>Ends the connection; the next one is whole from its first word.</summary>
    public async Task BreakAsync()
    {
        var old = current!;
        await old.Server.CloseAsync();
        await old.Browser.CloseAsync(new() { Code = 1011 });
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

    private sealed class Connection(IWebSocketRoute browser, IWebSocketRoute server)
    {
        private volatile bool losesAsked;
        private volatile bool losesAnswers;

        public IWebSocketRoute Browser { get; } = browser;

        public IWebSocketRoute Server { get; } = server;

        public bool LosesAsked
        {
            get => losesAsked;
            set => losesAsked = value;
        }

        public bool LosesAnswers
        {
            get => losesAnswers;
            set => losesAnswers = value;
        }
    }
}
