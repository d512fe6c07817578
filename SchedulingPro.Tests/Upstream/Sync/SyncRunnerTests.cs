using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Ingestion.Upstream.Sync;
using SchedulingPro.Tests.Data;
using SchedulingPro.Tests.Upstream.StandIn;

namespace SchedulingPro.Tests.Upstream.Sync;

public sealed class SyncRunnerTests
{
    private static readonly string First = StandInGeneration.SchedulerId(0);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_FirstPass_BringsEverythingOnceNewestFirst(string provider)
    {
        await using var lab = await SyncLab.CreateAsync(provider, Account(600));
        var order = new List<DateTime>();
        using var subscription = lab.Database.Feed.Subscribe(_ => order.Add(Oldest(lab)));

        var first = await lab.PassAsync();
        var second = await lab.PassAsync(isWhole: true);

        Assert.Equal([], first.Problems);
        Assert.Equal((SyncRunState.Complete, 600L), (first.State, first.New));
        Assert.Equal((SyncRunState.Complete, 0L, 0L), (second.State, second.New, second.Changed));
        await lab.AssertEqualsTruthAsync();
        Assert.Equal(order.OrderDescending(), order);
        Assert.All(await lab.SourcesAsync(), s => Assert.NotNull(s.BackfillDoneOn));
        await using var db = lab.Database.Open();
        var runs = await db.SyncRuns.OrderBy(r => r.Id).ToListAsync(Token);

        // What began on the router and was handed on is listed by both.
        Assert.Equal((625L, 625L, 600L), (runs[0].Expected, runs[0].Backfilled, runs[0].New));
        Assert.NotNull((await db.UpstreamConnections.SingleAsync(Token)).InStepOn);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_SessionsChangeAndArriveWhilePaging_LosesAndDoublesNone(string provider)
    {
        await using var lab = await SyncLab.CreateAsync(provider, Account(400));
        var random = new Random(7);
        var number = 400;
        lab.StandIn.Order = StandInOrder.Modified;
        lab.StandIn.Before = call =>
        {
            if (call.IsSessions && number < 520)
            {
                lab.Database.Clock.Advance(TimeSpan.FromSeconds(3));
                var now = lab.Database.Clock.UtcNow;
                var added = StandInGeneration.Add(lab.StandIn.Sessions, number++, now.AddMinutes(-40));
                lab.StandIn.Sessions.Change(added.Id, now, _ => { });
                for (var i = 0; i < 5; i++)
                {
                    var id = $"ses_{random.Next(number):d9}";
                    lab.StandIn.Sessions.Change(id, now, s => s.Notes = $"changed at {now:O}");
                }
            }

            return Task.CompletedTask;
        };
        await lab.PassAsync();
        await lab.PassAsync();
        lab.StandIn.Before = null;
        lab.StandIn.RepeatsIds = true;

        var last = await lab.PassAsync();
        var quiet = await lab.PassAsync();

        Assert.Equal([], last.Problems);
        await lab.AssertEqualsTruthAsync();
        Assert.Equal((0L, 0L), (quiet.New, quiet.Changed));
    }

    [Fact]
    public async Task RunAsync_HundredsShareOneStamp_LosesNone()
    {
        await using var lab = await SyncLab.CreateAsync(Databases.Sqlite, Account(60));
        await lab.PassAsync();
        var stamp = lab.Database.Clock.UtcNow.AddSeconds(20);
        lab.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        lab.StandIn.Order = StandInOrder.Modified;
        for (var i = 60; i < 360; i++)
        {
            var session = StandInGeneration.Session(i, stamp.AddMinutes(-10));
            session.ModifiedOn = stamp;
            lab.StandIn.Sessions.Put(session, First);
        }

        // One of them leaves the crowd while it is read: the others move forward by one.
        var left = false;
        lab.StandIn.Before = call =>
        {
            if (!left && call.Parameter("page") == "3")
            {
                left = true;
                lab.StandIn.Sessions.Change("ses_000000061", lab.Database.Clock.UtcNow, s => s.Notes = "left");
            }

            return Task.CompletedTask;
        };
        await lab.PassAsync();
        lab.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        var last = await lab.PassAsync();

        Assert.True(left);
        Assert.Equal([], last.Problems);
        await lab.AssertEqualsTruthAsync();
    }

    [Fact]
    public async Task RunAsync_LateRowsOtherClocksAndFilledInJobs_AreFound()
    {
        await using var lab = await SyncLab.CreateAsync(Databases.Sqlite, Account(60));
        lab.StandIn.ClockShift = TimeSpan.FromMinutes(-20);
        await lab.PassAsync();
        var now = lab.Database.Clock.UtcNow + lab.StandIn.ClockShift;
        lab.StandIn.Sessions.Change("ses_000000003", now.AddMinutes(-2), s => s.Notes = "late", now.AddMinutes(4));
        lab.StandIn.Sessions.Change("ses_000000004", now.AddMinutes(3), s => s.Notes = "from a clock that is ahead");
        var silent = lab.StandIn.Sessions.Content("ses_000000059");
        silent.JobId = 123456;
        lab.StandIn.Sessions.Put(silent, StandInGeneration.SchedulerId(59 % 3));
        await lab.PassAsync();
        lab.Database.Clock.Advance(TimeSpan.FromMinutes(5));
        await lab.PassAsync();
        lab.Database.Clock.Advance(TimeSpan.FromDays(1));

        var last = await lab.PassAsync();

        Assert.Equal([], last.Problems);
        await lab.AssertEqualsTruthAsync();
    }

    [Fact]
    public async Task RunAsync_SchedulerVanishesAndReturns_IsMarkedAndKept()
    {
        await using var lab = await SyncLab.CreateAsync(Databases.Sqlite, Account(90));
        await lab.PassAsync();
        var gone = lab.StandIn.Sessions.Schedulers.Single(s => s.Id == First);
        lab.StandIn.Sessions.Schedulers.Remove(gone);
        await lab.PassAsync();
        await using (var db = lab.Database.Open())
        {
            Assert.NotNull((await db.Schedulers.SingleAsync(s => s.ExternalId == First, Token)).VanishedOn);
            Assert.Equal(90, await db.Sessions.CountAsync(Token));
        }

        lab.StandIn.Sessions.Schedulers.Add(gone);
        var back = await lab.PassAsync();

        Assert.Equal(SyncRunState.Complete, back.State);
        await using var after = lab.Database.Open();
        Assert.False(await after.Schedulers.AnyAsync(s => s.VanishedOn != null, Token));
        Assert.All(await lab.SourcesAsync(), s => Assert.Null(s.GoneOn));
    }

    [Fact]
    public async Task RunAsync_SessionOfAWebhookThatIsNotPlaced_GoesToItsScheduler()
    {
        await using var lab = await SyncLab.CreateAsync(Databases.Sqlite, Account(30));
        await lab.PassAsync();
        lab.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        var session = StandInGeneration.Session(31, lab.Database.Clock.UtcNow.AddMinutes(-5));
        session.ModifiedOn = lab.Database.Clock.UtcNow;
        await lab.Database.Ingestor.IngestAsync(
            lab.StandIn.Credentials.TenantId,
            [new(session) { IsUnplaced = true }],
            null,
            Token
        );
        await using var db = lab.Database.Open();
        var routers = await db.Routers.CountAsync(Token);
        lab.StandIn.Sessions.Put(session, First);

        await lab.PassAsync();

        await lab.AssertEqualsTruthAsync();
        Assert.Equal(routers - 1, await db.Routers.CountAsync(Token));
        Assert.Equal(
            await db.Schedulers.Where(s => s.ExternalId == First).Select(s => s.Key).SingleAsync(Token),
            await db.Sessions.Where(s => s.ExternalId == session.Id).Select(s => s.OwnerKey).SingleAsync(Token)
        );
    }

    [Fact]
    public async Task RunAsync_UnreadableSession_IsKeptWithItsReasonUntilItCanBeRead()
    {
        await using var lab = await SyncLab.CreateAsync(Databases.Sqlite, Account(50));
        var broken = lab.StandIn.Sessions.Content("ses_000000030");
        lab.StandIn.Sessions.Put(
            broken,
            """{"id":"ses_000000030","createdOn":"no date","modifiedOn":"2026-05-04T00:00:00Z"}"""u8.ToArray(),
            First
        );
        var first = await lab.PassAsync();
        await using (var db = lab.Database.Open())
        {
            var kept = await db.UnreadableSessions.SingleAsync(Token);
            Assert.Equal("ses_000000030", kept.ExternalId);
            Assert.Contains("createdOn", kept.Reason);
            Assert.Equal(49, await db.Sessions.CountAsync(Token));
            Assert.NotNull((await db.UpstreamConnections.SingleAsync(Token)).InStepOn);
        }

        lab.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        broken.ModifiedOn = lab.Database.Clock.UtcNow;
        lab.StandIn.Sessions.Put(broken, First);
        var second = await lab.PassAsync();

        Assert.Equal((SyncRunState.Incomplete, 1L), (first.State, first.Unreadable));
        Assert.Equal((SyncRunState.Complete, 0L), (second.State, second.Unreadable));
        await lab.AssertEqualsTruthAsync();
    }

    [Fact]
    public async Task RunAsync_OneSourceFails_OthersAreReadAndTheReasonStands()
    {
        await using var lab = await SyncLab.CreateAsync(Databases.Sqlite, Account(90));
        lab.StandIn.Faults.Always(Fault.CutJson(), call => call.Path.Contains(First, StringComparison.Ordinal));

        var first = await lab.PassAsync();
        var failing = (await lab.SourcesAsync()).Single(s => s.ExternalId == First);
        await using var db = lab.Database.Open();
        var inStepOn = await db.UpstreamConnections.Select(c => c.InStepOn).SingleAsync(Token);
        lab.StandIn.Faults.Clear();
        var second = await lab.PassAsync();

        Assert.Equal((SyncRunState.Incomplete, 68L), (first.State, first.New));
        Assert.Contains(First, Assert.Single(first.Problems));
        Assert.NotNull(failing.Error);
        Assert.Null(inStepOn);
        Assert.Equal((SyncRunState.Complete, 22L), (second.State, second.New));
        await lab.AssertEqualsTruthAsync();
    }

    [Fact]
    public async Task RunAsync_CredentialsRefused_FailsWithWhatToDo()
    {
        await using var lab = await SyncLab.CreateAsync(Databases.Sqlite, Account(10));
        await lab.ChangeConnectionAsync(c => c.ClientId = "somebody else");

        var outcome = await lab.PassAsync();

        Assert.Equal(SyncRunState.Failed, outcome.State);
        Assert.Contains("client", Assert.Single(outcome.Problems), StringComparison.OrdinalIgnoreCase);
    }

    private static DateTime Oldest(SyncLab lab)
    {
        using var db = lab.Database.Open();
        var key = db.Sessions.Select(s => (long?)s.Id).Min();
        return key is { } oldest ? Core.Sessions.SessionKey.CreatedOn(oldest) : DateTime.MaxValue;
    }

    private static StandInSessions Account(int sessions) =>
        StandInGeneration.Account(3, sessions, TestClock.Start.AddHours(-1), TimeSpan.FromDays(60));
}
