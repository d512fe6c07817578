using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Ingestion.Upstream.Client;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Reconciliation;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Reconciliation;

/// <summary>Upstream's figures beside ours; every number was counted by hand.</summary>
public sealed class ReconciliationQueryTests
{
    private static readonly UtcWindow BothDays = ZoneClock.Days(
        ReconciliationLab.Sunday,
        ReconciliationLab.Monday,
        ReconciliationLab.NewYork
    );

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Compare_TwoDays_SumsBothSidesAndNamesCauses(string provider)
    {
        await using var lab = await ReconciliationLab.CreateAsync(provider);
        lab.Client.Answer = (_, window) => IsSunday(window) ? SundayFigures() : MondayFigures();
        await lab.SnapshotAsync();

        var result = await lab.CompareAsync();

        // Upstream counts the bot of Sunday; all the rest agrees but the completion rates that follow from it.
        Assert.Equal((2, 2), (result.Read, result.Wanted));
        AssertRow(result, "totalSessions", 6, 5, "1 session of a bot left out here");
        AssertRow(result, "totalJobsCreated", 2, 2);
        AssertRow(result, "totalCustomerContactsCaptured", 3, 3);
        AssertRow(result, "booked", 2, 2);
        AssertRow(result, "abandoned", 1, 1);
        AssertRow(result, "openedCompletionRate", 2.0 / 6, 2.0 / 5, "1 session of a bot left out here");
        AssertRow(result, "schedulerCompletionRate", 2.0 / 5, 2.0 / 4, "1 session of a bot left out here");
        AssertRow(result, "totalMembershipInterest", null, 0, "Upstream's answers do not hold this figure");

        Assert.Equal([ReconciliationLab.Monday, ReconciliationLab.Sunday], result.Days.Select(d => d.Date));
        Assert.Equal([3, 3], result.Days.Select(d => Of(d.Values, "totalSessions").Upstream));
        Assert.Equal([3, 2], result.Days.Select(d => Of(d.Values, "totalSessions").Ours));
        Assert.Equal(lab.Database.Clock.UtcNow, result.OldestReadOn);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Compare_DayWithoutSnapshot_IsLeftOutOnBothSides(string provider)
    {
        await using var lab = await ReconciliationLab.CreateAsync(provider);
        lab.Options.SnapshotDays = 1;
        lab.Client.Answer = (_, _) => MondayFigures();
        await lab.SnapshotAsync();

        var result = await lab.CompareAsync();

        Assert.Equal((1, 2), (result.Read, result.Wanted));
        AssertRow(result, "totalSessions", 3, 3);
        Assert.Empty(result.Days[1].Values);
        Assert.Null(result.Days[1].ReadOn);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Compare_LateUnreadAndTests_AreCountedAsEvidence(string provider)
    {
        await using var lab = await ReconciliationLab.CreateAsync(provider);
        lab.Options.SnapshotDays = 1;
        lab.Client.Answer = (_, _) =>
            new()
            {
                ["totalSessions"] = 9,
                ["abandoned"] = 0,
                ["zipcode"] = 4,
            };
        await lab.SnapshotAsync();
        await lab.Database.IngestAsync(
            SessionSamples.Arrival(
                "r4",
                s =>
                {
                    s.CreatedOn = TestClock.Start.AddMinutes(-30);
                    s.ModifiedOn = TestClock.Start.AddMinutes(5);
                    s.SessionOutcome = "abandoned";
                }
            )
        );
        await using (var db = lab.Database.Open())
        {
            var source = await db.SyncSources.SingleAsync(s => !s.IsRouter, Cancel);
            (source.BackfillDoneOn, source.BackfilledTo) = (null, TestClock.Start);
            db.UnreadableSessions.Add(
                new()
                {
                    SourceId = source.Id,
                    ExternalId = "x",
                    Reason = "id: is missing",
                    SeenOn = TestClock.Start,
                }
            );
            await db.SaveChangesAsync(Cancel);
        }

        var result = await lab.CompareAsync();

        Assert.Equal(
            [
                "History is not read back to the first day yet for 1 source; the sync goes on with it.",
                "1 session that upstream sent could not be read; the sync page lists them.",
                "1 session changed after upstream's figures were read; the next reading shows them.",
                "1 session is called like a test; upstream may leave such out.",
            ],
            Of(result.Totals, "totalSessions").Causes
        );
        AssertRow(result, "abandoned", 0, 1, "1 session changed after upstream's figures were read");
        Assert.StartsWith(
            "Upstream counts its own steps",
            Of(result.Totals, "zipcode").Causes[^1],
            StringComparison.Ordinal
        );
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Compare_Router_ComparesWhatItsAnswerHolds(string provider)
    {
        await using var lab = await ReconciliationLab.CreateAsync(provider);
        await lab.Database.IngestAsync(
            new SessionArrival(SessionSamples.Session("routed", s => s.SchedulerId = null))
            {
                RouterPath = ReconciliationLab.RouterId,
            }
        );
        lab.Client.Answer = (_, _) => new() { ["openedCount"] = 1, ["interactedCount"] = 1 };
        await lab.SnapshotAsync(false, new UpstreamSource(ReconciliationLab.RouterId, true));

        var result = await lab.CompareAsync(r =>
            r with
            {
                SourceId = ReconciliationLab.RouterId,
                IsRouter = true,
                First = ReconciliationLab.Monday,
            }
        );

        Assert.True(result.Chosen!.IsRouter);
        Assert.Equal(["opened", "interacted"], result.Totals.Select(v => v.Key));
        AssertRow(result, "opened", 1, 1);
        AssertRow(result, "interacted", 1, 0, "Upstream counts its own steps");
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Compare_Scope_ShowsWhatTheAskerMaySee(string provider)
    {
        await using var lab = await ReconciliationLab.CreateAsync(provider);
        await lab.SnapshotAsync();

        Assert.Single((await lab.CompareAsync()).Sources);
        Assert.Empty((await lab.CompareAsync(scope: DataScope.Nothing)).Sources);
        var hidden = await lab.CompareAsync(
            r => r with { SourceId = SessionSamples.SchedulerId },
            DataScope.ForCompanies([987], true)
        );
        Assert.False(hidden.IsKnown);
        Assert.Empty(hidden.Totals);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Ours_EveryMetric_IsThatOfPagesAndApi(string provider)
    {
        await using var lab = await ReconciliationLab.CreateAsync(provider);
        await lab.SnapshotAsync();
        var sunday = ZoneClock.Days(ReconciliationLab.Sunday, ReconciliationLab.Sunday, ReconciliationLab.NewYork);

        var result = await lab.CompareAsync(r => r with { Last = ReconciliationLab.Sunday });
        var api = await new PerformanceQuery(lab.Database.Contexts, lab.Metrics).OfSchedulerAsync(
            DataScope.Everything,
            DatabaseUnderTest.TenantId,
            SessionSamples.SchedulerId,
            sunday,
            MetricCatalog.All.ToList(),
            Cancel
        );

        Assert.NotEmpty(result.Totals);
        Assert.All(result.Totals, value => Assert.Equal(api!.Metrics[value.Key], value.Ours));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Recoveries_FromSnapshots_WhereTheyCoverTheSelection(string provider)
    {
        const string sms = "totalSmsSentToRecoverAbandonedSessionRecoveryLink";
        await using var lab = await ReconciliationLab.CreateAsync(provider);
        lab.Client.Answer = (_, window) => new() { [sms] = IsSunday(window) ? 4 : 3 };
        var none = await MeasureAsync(lab, new() { Window = BothDays }, sms);
        await lab.SnapshotAsync();
        var scheduler = SessionFilter.None.With(FilterKeys.Scheduler, SessionSamples.SchedulerId);

        var all = await MeasureAsync(lab, new() { Window = BothDays }, sms);
        var one = await MeasureAsync(lab, new() { Filter = scheduler, Window = BothDays }, sms);
        var longer = await MeasureAsync(
            lab,
            new() { Window = BothDays with { From = BothDays.From.AddDays(-1) } },
            sms
        );
        var api = await new PerformanceQuery(lab.Database.Contexts, lab.Metrics).OfSchedulerAsync(
            DataScope.Everything,
            DatabaseUnderTest.TenantId,
            SessionSamples.SchedulerId,
            BothDays,
            [MetricCatalog.Find(sms)!],
            Cancel
        );

        Assert.Null(none.Value);
        Assert.StartsWith("No daily figures of upstream are read yet", none.Note, StringComparison.Ordinal);
        Assert.Equal((7, "From upstream's own daily figures."), all);
        Assert.Equal((7, "From upstream's own daily figures."), one);
        Assert.Equal((7, "From upstream's own daily figures; 1 of 3 daily figures are not read yet."), longer);
        Assert.Equal(7, api!.Metrics[sms]);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Recoveries_WhereSnapshotsCannotAnswer_SayWhy(string provider)
    {
        const string sms = "totalSmsSentToRecoverAbandonedSessionAiAgent";
        await using var lab = await ReconciliationLab.CreateAsync(provider);
        lab.Client.Answer = (_, _) => new() { [sms] = 4 };
        await lab.SnapshotAsync();
        await lab.Database.IngestAsync(SessionSamples.Arrival("other", s => s.SchedulerId = "sched_other"));
        var abandoned = SessionFilter.None.With(FilterKeys.Outcome, "abandoned");
        var other = SessionFilter.None.With(FilterKeys.Scheduler, "sched_other");
        var hour = BothDays with { To = BothDays.To.AddHours(-1) };

        var filtered = await MeasureAsync(lab, new() { Filter = abandoned, Window = BothDays }, sms);
        var unconnected = await MeasureAsync(lab, new() { Filter = other, Window = BothDays }, sms);
        var partial = await MeasureAsync(lab, new() { Window = hour }, sms);
        var mixed = await MeasureAsync(lab, new() { Window = BothDays }, sms);

        Assert.Equal([null, null, null, 8], new[] { filtered, unconnected, partial, mixed }.Select(m => m.Value));
        Assert.StartsWith("Upstream counts these itself", filtered.Note, StringComparison.Ordinal);
        Assert.Contains("none of these schedulers is connected", unconnected.Note, StringComparison.Ordinal);
        Assert.StartsWith("Upstream's figures are read day by day", partial.Note, StringComparison.Ordinal);
        Assert.EndsWith("1 of 2 schedulers are not connected.", mixed.Note, StringComparison.Ordinal);
    }

    private static async Task<(double? Value, string Note)> MeasureAsync(
        ReconciliationLab lab,
        SessionSelection selection,
        string key
    )
    {
        var result = await lab.Metrics.ExecuteAsync(
            DataScope.Everything,
            selection,
            [MetricCatalog.Find(key)!],
            Cancel
        );
        return (result[key], result.Notes[key]);
    }

    private static bool IsSunday(UtcWindow window) =>
        ZoneClock.DateOf(window.From, ReconciliationLab.NewYork) == ReconciliationLab.Sunday;

    private static Dictionary<string, double> SundayFigures() =>
        new()
        {
            ["totalSessions"] = 3,
            ["opened"] = 3,
            ["interacted"] = 3,
            ["booked"] = 1,
            ["abandoned"] = 1,
            ["openedCompletionRate"] = 1.0 / 3,
            ["schedulerCompletionRate"] = 1.0 / 3,
            ["totalJobsCreated"] = 1,
            ["totalCustomerContactsCaptured"] = 1,
        };

    private static Dictionary<string, double> MondayFigures() =>
        new()
        {
            ["totalSessions"] = 3,
            ["opened"] = 3,
            ["interacted"] = 2,
            ["booked"] = 1,
            ["abandoned"] = 0,
            ["openedCompletionRate"] = 1.0 / 3,
            ["schedulerCompletionRate"] = 0.5,
            ["totalJobsCreated"] = 1,
            ["totalCustomerContactsCaptured"] = 2,
        };

    private static ReconciledValue Of(IEnumerable<ReconciledValue> values, string key) =>
        values.Single(v => v.Key == key);

    private static void AssertRow(
        ReconciliationResult result,
        string key,
        double? upstream,
        double? ours,
        string? cause = null
    )
    {
        var row = Of(result.Totals, key);
        Assert.Equal((upstream is null, ours is null), (row.Upstream is null, row.Ours is null));
        Assert.Equal(upstream ?? 0, row.Upstream ?? 0, 6);
        Assert.Equal(ours ?? 0, row.Ours ?? 0, 6);
        if (cause is null)
        {
            Assert.True(row.IsSame, key);
            Assert.Empty(row.Causes);
        }
        else
        {
            Assert.Contains(cause, string.Join(' ', row.Causes), StringComparison.Ordinal);
        }
    }
}
