using System.Text;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Ingestion.Upstream.Client;
using SchedulingPro.Core.Reconciliation;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Reconciliation;

/// <summary>Which days of upstream's figures are read when, and what is kept of them.</summary>
public sealed class SnapshotStepTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_PassAfterPass_ReadsEachDayOnceNewestFirst(string provider)
    {
        await using var lab = await ReconciliationLab.CreateAsync(provider);
        lab.Options.SnapshotDays = SnapshotStep.CallsPerPass + 10;
        var asked = lab.Client.Asked;

        await lab.SnapshotAsync();
        Assert.Equal(SnapshotStep.CallsPerPass, asked.Count);
        Assert.Equal(
            ZoneClock.Days(ReconciliationLab.Monday, ReconciliationLab.Monday, ReconciliationLab.NewYork),
            asked[0].Window
        );
        Assert.Equal(ReconciliationLab.Sunday, ZoneClock.DateOf(asked[1].Window.From, ReconciliationLab.NewYork));
        // The 8th of March has 23 hours there.
        Assert.Contains(asked, a => a.Window.Length == TimeSpan.FromHours(23));

        await lab.SnapshotAsync();
        Assert.Equal(SnapshotStep.CallsPerPass + 10, asked.Select(a => a.Window).Distinct().Count());
        Assert.Equal(SnapshotStep.CallsPerPass + 10, asked.Count);
        await lab.SnapshotAsync();
        Assert.Equal(SnapshotStep.CallsPerPass + 10, asked.Count);
        await using var db = lab.Database.Open();
        Assert.Equal(asked.Count, await db.PerformanceSnapshots.CountAsync(Cancel));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_AsTimePasses_RefreshesTodayHourlyAndTheFortnightDaily(string provider)
    {
        await using var lab = await ReconciliationLab.CreateAsync(provider);
        lab.Options.SnapshotDays = 30;
        await lab.SnapshotAsync();
        var asked = lab.Client.Asked;

        asked.Clear();
        lab.Database.Clock.Advance(TimeSpan.FromMinutes(59));
        await lab.SnapshotAsync();
        Assert.Empty(asked);
        lab.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        lab.Client.Answer = (_, _) => new() { ["totalSessions"] = 5 };
        await lab.SnapshotAsync();
        Assert.Single(asked);

        asked.Clear();
        lab.Database.Clock.Advance(TimeSpan.FromDays(1));
        await lab.SnapshotAsync();
        Assert.Equal(14, asked.Count);
        asked.Clear();
        await lab.SnapshotAsync(isWhole: true);
        Assert.Single(asked);

        await using var db = lab.Database.Open();
        var newest = await db.PerformanceSnapshots.OrderByDescending(s => s.FromUtc).FirstAsync(Cancel);
        Assert.Equal("""{"totalSessions":5}""", newest.Figures);
        Assert.Equal("""{"totalSessions":5}""", Encoding.UTF8.GetString(newest.Raw));
        Assert.Equal(lab.Database.Clock.UtcNow, newest.ReadOn);
        Assert.Equal(31, await db.PerformanceSnapshots.CountAsync(Cancel));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_OneSchedulerIsGone_OthersAreReadAndItIsSaid(string provider)
    {
        await using var lab = await ReconciliationLab.CreateAsync(provider);
        await lab.Database.IngestAsync(SessionSamples.Arrival("other", s => s.SchedulerId = "sched_other"));
        var other = new UpstreamSource("sched_other", false);
        lab.Client.Answer = (source, _) =>
            source == other
                ? throw new UpstreamException(UpstreamProblem.Missing, "It is not there.", "Look upstream.")
                : new() { ["opened"] = 2 };
        var context = lab.Context(false, other, new(SessionSamples.SchedulerId, false), new("unknown", true));

        await lab.RunAsync(context);

        Assert.Equal(
            "Figures of scheduler sched_other: It is not there. Look upstream.",
            Assert.Single(context.Problems)
        );
        Assert.Equal(3, lab.Client.Asked.Count);
        await using var db = lab.Database.Open();
        Assert.Equal(2, await db.PerformanceSnapshots.CountAsync(Cancel));
    }
}
