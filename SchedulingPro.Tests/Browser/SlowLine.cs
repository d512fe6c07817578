using Microsoft.Playwright;

namespace SchedulingPro.Tests.Browser;

/// <summary>A line on which what the circuit sends to the browser arrives when the test says so.</summary>
internal sealed class SlowLine
{
    private readonly Queue<Action> underWay = new();
    private readonly Lock order = new();
    private volatile bool isHolding;

    /// <summary>Whether messages wait for <see cref="LetThrough"/>.</summary>
    public bool IsHolding
    {
        get => isHolding;
        set => isHolding = value;
    }

    public Task ThrottleAsync(IPage page) =>
        page.RouteWebSocketAsync(
            url => url.Contains("/_blazor", StringComparison.Ordinal),
            browser =>
            {
                var server = browser.ConnectToServer();
                server.OnMessage(frame =>
                {
                    lock (order)
                    {
                        underWay.Enqueue(() =>
                        {
                            if (frame.Binary is { } bytes)
                                browser.Send(bytes);
                            else
                                browser.Send(frame.Text ?? "");
                        });
                    }

                    if (!IsHolding)
                        LetThrough(keep: 0);
                });
            }
        );

    /// <summary>The line is quick again; what waited arrives first.</summary>
    public void Release()
    {
        IsHolding = false;
        LetThrough(keep: 0);
    }

    /// <summary>Delivers what waits, in its order, but for the last <paramref name="keep"/>.</summary>
    public void LetThrough(int keep)
    {
        // The page takes a message that overtook another for a gap and waits for ever.
        lock (order)
        {
            while (underWay.Count > keep && underWay.TryDequeue(out var deliver))
                deliver();
        }
    }
}
