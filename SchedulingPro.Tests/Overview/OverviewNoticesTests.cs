using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Ingestion.Upstream.Sync;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Features.Overview;
using SchedulingPro.Tests.Data;
using SchedulingPro.Tests.Schedulers;

namespace SchedulingPro.Tests.Overview;

public sealed class OverviewNoticesTests
{
    [Fact]
    public void Connections_OnlyThoseOutOfStep_AreToldOfWithWhereToLook()
    {
        var notices = OverviewNotices.Of(
            SchedulerSamples.User(Roles.Manager),
            [],
            null,
            [
                Status("late", SyncState.OutOfStep, TestClock.Start),
                Status("never", SyncState.OutOfStep, null),
                Status("fine", SyncState.InStep, TestClock.Start),
                Status("resting", SyncState.Paused, TestClock.Start),
            ]
        );

        Assert.Equal(
            [
                "late is out of step since May 4, 2026, 3:00 PM: newer sessions may be missing.",
                "never is out of step: newer sessions may be missing.",
            ],
            notices.Select(n => n.Text)
        );
        Assert.All(notices, n => Assert.Equal(AppUrls.Sync, n.Url));
    }

    private static SyncStatus Status(string name, SyncState state, DateTime? inStepOn) =>
        new(1, name, 1, state, state == SyncState.Paused, false, false, inStepOn, null, null, null, 0, [], 0);
}
