using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Ingestion.Upstream.Sync;
using SchedulingPro.Tests.Data;
using SchedulingPro.Tests.Upstream.StandIn;

namespace SchedulingPro.Tests.Upstream.Sync;

public sealed class SyncLeaseTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_AnotherRunnerIsAtIt_DoesNothing(string provider)
    {
        await using var lab = await SyncLab.CreateAsync(provider, Account());
        SyncOutcome? second = null;
        lab.StandIn.Before = async call =>
        {
            if (call.IsSessions && second is null)
            {
                second = await lab.NewRunner().RunAsync(lab.ConnectionId, SyncTrigger.Schedule, false, Token);
            }
        };

        var first = await lab.PassAsync();

        Assert.Equal(SyncRunState.Complete, first.State);
        Assert.Null(second!.State);
        await lab.AssertEqualsTruthAsync();
        await using var db = lab.Database.Open();
        Assert.Null((await db.UpstreamConnections.SingleAsync(Token)).LeaseHolder);
    }

    [Theory]
    [InlineData("elsewhere|1|1|x", 30, false)]
    [InlineData("elsewhere|1|1|x", -1, true)]
    [InlineData("here", 30, true)]
    [InlineData("garbage", 30, false)]
    public async Task RunAsync_LeaseOfAnother_IsTakenOnlyWhereItsHolderIsGone(string holder, int seconds, bool taken)
    {
        await using var lab = await SyncLab.CreateAsync(Databases.Sqlite, Account());
        await lab.ChangeConnectionAsync(c =>
        {
            c.LeaseHolder = holder == "here" ? $"{Environment.MachineName}|{int.MaxValue}|1|x" : holder;
            c.LeaseUntil = lab.Database.Clock.UtcNow.AddSeconds(seconds);
        });

        var outcome = await lab.PassAsync();

        Assert.Equal(taken ? SyncRunState.Complete : null, outcome.State);
    }

    [Fact]
    public async Task RunAsync_LeaseLostMeanwhile_StoresNoFurtherPage()
    {
        await using var lab = await SyncLab.CreateAsync(Databases.Sqlite, Account());
        var pages = 0;
        lab.StandIn.Before = async call =>
        {
            if (call.Parameter("createdBefore") is not null && call.Parameter("pageSize") != "1" && ++pages == 3)
            {
                await lab.ChangeConnectionAsync(c =>
                    (c.LeaseHolder, c.LeaseUntil) = ("elsewhere|1|1|x", lab.Database.Clock.UtcNow.AddSeconds(30))
                );
            }
        };

        var lost = await lab.PassAsync();
        await using var db = lab.Database.Open();
        var stored = await db.Sessions.CountAsync(Token);
        lab.StandIn.Before = null;
        var locked = await lab.PassAsync();
        lab.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        var next = await lab.PassAsync();

        Assert.Equal(SyncRunState.Failed, lost.State);
        Assert.InRange(stored, 1, 299);
        Assert.Null(locked.State);
        Assert.Equal((SyncRunState.Complete, 300L - stored), (next.State, next.New));
        await lab.AssertEqualsTruthAsync();
    }

    [Fact]
    public async Task CancelAsync_InTheMiddle_NextPassGoesOnWhereItStood()
    {
        await using var lab = await SyncLab.CreateAsync(Databases.Sqlite, Account());
        var control = new SyncControl(
            lab.Database.Contexts,
            new AuditLog(lab.Database.Contexts, lab.Database.Clock),
            lab.Database.Clock
        );
        var cancelled = new TaskCompletionSource();
        var pages = 0;
        lab.StandIn.Before = async call =>
        {
            if (call.Parameter("createdBefore") is not null && call.Parameter("pageSize") != "1" && ++pages == 3)
            {
                await control.CancelAsync(AuditActor.System, lab.ConnectionId, Token);
                await cancelled.Task.WaitAsync(Token);
            }
        };
        var pass = lab.PassAsync();
        var outcome = await pass;
        cancelled.SetResult();
        var before = lab.StandIn.Calls.Count;
        lab.StandIn.Before = null;
        var next = await lab.PassAsync();

        Assert.Equal(SyncRunState.Cancelled, outcome.State);
        Assert.InRange(outcome.New, 1, 299);
        Assert.Equal((SyncRunState.Complete, 300L - outcome.New), (next.State, next.New));
        Assert.InRange(lab.StandIn.Calls.Count - before, 1, 60);
        await lab.AssertEqualsTruthAsync();
    }

    private static StandInSessions Account() =>
        StandInGeneration.Account(2, 300, TestClock.Start.AddHours(-1), TimeSpan.FromDays(60));
}
