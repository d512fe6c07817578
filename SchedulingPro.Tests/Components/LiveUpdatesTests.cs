using SchedulingPro.Core.Ingestion;
using SchedulingPro.Dashboard.Components.Live;

namespace SchedulingPro.Tests.Components;

public sealed class LiveUpdatesTests
{
    private static readonly SessionChanges Change = new(1, [1], 1, 0);
    private readonly SessionChangeFeed feed = new();
    private readonly ManualClock clock = new();

    [Fact]
    public void Changes_Many_AreOneCatchUp()
    {
        var times = 0;
        using var live = new LiveUpdates(feed, clock, () => Task.FromResult(times++));

        feed.Publish(Change);
        feed.Publish(Change);
        clock.Ring();

        Assert.Equal(1, times);
        Assert.Equal(0, clock.Waiting);
    }

    [Fact]
    public void Change_WhileCatchingUp_WaitsForItsEnd()
    {
        var first = new TaskCompletionSource();
        var times = 0;
        using var live = new LiveUpdates(feed, clock, () => ++times == 1 ? first.Task : Task.CompletedTask);
        feed.Publish(Change);
        clock.Ring();

        feed.Publish(Change);
        Assert.Equal(0, clock.Waiting);
        first.SetResult();
        Assert.Equal(1, clock.Waiting);
        clock.Ring();

        Assert.Equal(2, times);
    }

    [Fact]
    public void Change_AfterDispose_IsIgnored()
    {
        var times = 0;
        new LiveUpdates(feed, clock, () => Task.FromResult(times++)).Dispose();

        feed.Publish(Change);
        clock.Ring();

        Assert.Equal(0, times);
    }

    [Fact]
    public void Change_AfterQuietWhile_IsShownAlmostAtOnce_InBurstsWithPauses()
    {
        using var live = new LiveUpdates(feed, clock, () => Task.CompletedTask);

        feed.Publish(Change);
        var first = clock.Due;
        clock.Ring();
        feed.Publish(Change);
        var second = clock.Due;

        Assert.Equal(LiveUpdates.Gathering, first);
        Assert.Equal(LiveUpdates.Pause, second);
    }
}
