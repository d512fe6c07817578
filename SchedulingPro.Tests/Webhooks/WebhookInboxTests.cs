using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Ingestion.Webhooks;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Webhooks;

/// <summary>From delivery to stored session, on both databases.</summary>
public sealed class WebhookInboxTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Accept_SameOccurrenceAgain_IsStoredOnceAndCounted(string provider)
    {
        await using var lab = await WebhookLab.CreateAsync(provider);
        var session = SessionSamples.Session("s1");

        var first = await lab.AcceptAsync(WebhookSamples.Body(session));
        await lab.WorkOffAsync();
        var second = await lab.AcceptAsync(WebhookSamples.Body(session));
        await lab.WorkOffAsync();

        Assert.True(first.IsNew);
        Assert.False(second.IsNew);
        Assert.Equal(first.EventId, second.EventId);
        var stored = Assert.Single(await lab.EventsAsync());
        Assert.Equal((WebhookEventState.Done, 2, 1), (stored.State, stored.Deliveries, stored.Attempts));
        Assert.Equal(("s1", TestClock.Start.AddMinutes(5)), (stored.SessionId, stored.OccurredOn!.Value));
        Assert.Equal(["s1"], await lab.SessionIdsAsync());
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Accept_SameOccurrenceManyTimesAtOnce_IsStoredOnce(string provider)
    {
        await using var lab = await WebhookLab.CreateAsync(provider);

        var receipts = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(_ => lab.AcceptAsync(WebhookSamples.Body("s1")))
        );

        Assert.Single(receipts, r => r.IsNew);
        Assert.Equal(12, Assert.Single(await lab.EventsAsync()).Deliveries);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task WorkOff_OlderStateArrivesLater_NewerStays(string provider)
    {
        await using var lab = await WebhookLab.CreateAsync(provider);
        await lab.AcceptAsync(
            WebhookSamples.Body(
                SessionSamples.Session(
                    "s1",
                    s =>
                    {
                        s.ModifiedOn = s.ModifiedOn.AddMinutes(1);
                        s.SessionOutcome = "booked";
                    }
                )
            )
        );
        await lab.WorkOffAsync();
        await lab.AcceptAsync(WebhookSamples.Body(SessionSamples.Session("s1", s => s.SessionOutcome = "abandoned")));
        await lab.WorkOffAsync();

        Assert.All(await lab.EventsAsync(), e => Assert.Equal(WebhookEventState.Done, e.State));
        await using var db = lab.Database.Open();
        Assert.Equal(SessionOutcome.Booked, (await db.Sessions.SingleAsync(Cancel)).Outcome);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task WorkOff_BadOnesAmongGood_AreSetAsideWithFieldAndReason(string provider)
    {
        await using var lab = await WebhookLab.CreateAsync(provider);
        byte[][] bodies =
        [
            WebhookSamples.Body("good-1"),
            WebhookSamples.Body("other-tenant", root => root["data"]!["tenantId"] = 99),
            WebhookSamples.Body("no-tenant", root => root["data"]!.AsObject().Remove("tenantId")),
            WebhookSamples.Body("no-date", root => root["data"]!["session"]!.AsObject().Remove("createdOn")),
            WebhookSamples.Body("bad-date", root => root["data"]!["session"]!["createdOn"] = "soon"),
            WebhookSamples.Body("no-session", root => root["data"]!.AsObject().Remove("session")),
            WebhookSamples.Body("no-data", root => root.Remove("data")),
            WebhookSamples.Body("no-type", root => root.Remove("type")),
            WebhookSamples.Body("new-type", root => root["type"] = "tn.sp.session-something"),
            WebhookSamples.Text("{\"id\":\"1\",\n\"type\":"),
            WebhookSamples.Text("[1]"),
            WebhookSamples.Text(
                """{"userassignedid":"half","type":"tn.sp.session-completed","data":{"tenantId":4711,"session":{"id":"\ud800","createdOn":"2026-05-04T15:00:00Z"}}}"""
            ),
            WebhookSamples.Body("good-2", root => root["data"]!["tenantId"] = "4711"),
        ];
        foreach (var body in bodies)
        {
            await lab.AcceptAsync(body);
        }

        await lab.WorkOffAsync();

        var events = await lab.EventsAsync();
        Assert.Equal(["good-1", "good-2"], await lab.SessionIdsAsync());
        Assert.Equal(
            [
                (WebhookEventState.Done, null),
                (WebhookEventState.Poison, "data.tenantId"),
                (WebhookEventState.Poison, "data.tenantId"),
                (WebhookEventState.Poison, "data.session.createdOn"),
                (WebhookEventState.Poison, "data.session.createdOn"),
                (WebhookEventState.Poison, "data.session"),
                (WebhookEventState.Poison, "data"),
                (WebhookEventState.Poison, "type"),
                (WebhookEventState.UnknownType, null),
                (WebhookEventState.Poison, "body"),
                (WebhookEventState.Poison, "body"),
                (WebhookEventState.Poison, "data.session"),
                (WebhookEventState.Done, (string?)null),
            ],
            events.Select(e => (e.State, e.Reason?.Split(':')[0]))
        );
        Assert.All(events, e => Assert.NotNull(e.FinishedOn));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task WorkOff_NoSchedulerNamed_IsTakenAtOnceAndPlacedByTheSync(string provider)
    {
        await using var lab = await WebhookLab.CreateAsync(provider);
        await using var db = lab.Database.Open();
        await db.UpstreamConnections.ExecuteUpdateAsync(c => c.SetProperty(x => x.IsPaused, false), Cancel);
        var nameless = SessionSamples.Session("s1", s => s.SchedulerId = null);
        await lab.AcceptAsync(WebhookSamples.Body(nameless));
        await lab.WorkOffAsync();
        var unplaced = await db.Sessions.AsNoTracking().SingleAsync(Cancel);
        var isAsked = await db.UpstreamConnections.AnyAsync(c => c.RequestedOn != null, Cancel);

        // The sync finds it in its scheduler's list, in the same state.
        await lab.Database.IngestAsync(
            new SessionArrival(nameless) { SchedulerPath = SessionSamples.SchedulerId, IsCurrentState = true }
        );
        var newer = SessionSamples.Session(
            "s1",
            s => (s.SchedulerId, s.ModifiedOn) = (null, s.ModifiedOn.AddMinutes(1))
        );
        await lab.AcceptAsync(WebhookSamples.Body(newer));
        await lab.WorkOffAsync();

        Assert.All(await lab.EventsAsync(), e => Assert.Equal(WebhookEventState.Done, e.State));
        Assert.True(unplaced.OwnerKey < 0);
        Assert.Null(unplaced.RouterKey);
        Assert.True(isAsked);
        var placed = await db.Sessions.AsNoTracking().SingleAsync(Cancel);
        Assert.Equal((true, newer.ModifiedOn.Ticks), (placed.OwnerKey > 0, placed.ModifiedTicks));
        Assert.Null(placed.RouterKey);
    }

    [Fact]
    public async Task WorkOff_NoSchedulerNamedAndOnlyOneThere_BelongsToIt()
    {
        await using var lab = await WebhookLab.CreateAsync(Databases.Sqlite);
        await lab.Database.IngestAsync(SessionSamples.Arrival("other"));
        await lab.AcceptAsync(WebhookSamples.Body(SessionSamples.Session("s1", s => s.SchedulerId = null)));
        await lab.WorkOffAsync();

        await using var db = lab.Database.Open();
        Assert.Single(await db.Sessions.Select(s => s.OwnerKey).Distinct().ToListAsync(Cancel));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task WorkOff_CannotStore_TriesAgainLaterThenSetsAsideAndReplays(string provider)
    {
        await using var lab = await WebhookLab.CreateAsync(provider);
        lab.Options.Attempts = 4;
        await lab.AcceptAsync(WebhookSamples.Body("s1"));
        await lab.AcceptAsync(WebhookSamples.Body("s2"));
        var failing = lab.Processor(new BrokenContexts());
        var waits = new List<double>();
        for (var attempt = 1; attempt <= 4; attempt++)
        {
            Assert.Equal(2, await failing.RunAsync(Cancel));
            var next = (await lab.EventsAsync())[0].NextAttemptOn;
            if (next is { } at)
            {
                waits.Add((at - lab.Clock.UtcNow).TotalSeconds);
                lab.Clock.UtcNow = at;
            }
        }

        Assert.Equal([10, 30, 60], waits);
        Assert.All(await lab.EventsAsync(), e => Assert.Equal((WebhookEventState.Poison, 4), (e.State, e.Attempts)));
        Assert.Equal(0, await lab.WorkOffAsync());

        var news = 0;
        using var listening = lab.Feed.Subscribe(() => news++);
        Assert.Equal(2, await lab.Replay.ReplayPoisonAsync(WebhookLab.Admin, lab.Connection, Cancel));
        Assert.Equal(2, await lab.WorkOffAsync());

        Assert.Equal(2, news);
        Assert.Equal(["s1", "s2"], await lab.SessionIdsAsync());
        Assert.All(await lab.EventsAsync(), e => Assert.Equal((WebhookEventState.Done, 1), (e.State, e.Attempts)));
        await using var db = lab.Database.Open();
        var entry = await db.AuditEntries.SingleAsync(Cancel);
        Assert.Equal((AuditActions.WebhookReplayed, "Ada"), (entry.Action, entry.Actor));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Accept_RedeliveryOfAFailedOne_IsTriedWithTheNewBody(string provider)
    {
        await using var lab = await WebhookLab.CreateAsync(provider);
        var session = SessionSamples.Session("s1");
        await lab.AcceptAsync(WebhookSamples.Body(session, root => root["data"]!["tenantId"] = 99));
        await lab.WorkOffAsync();

        var again = await lab.AcceptAsync(WebhookSamples.Body(session));
        await lab.WorkOffAsync();

        Assert.False(again.IsNew);
        var stored = Assert.Single(await lab.EventsAsync());
        Assert.Equal((WebhookEventState.Done, 2), (stored.State, stored.Deliveries));
        Assert.Equal(["s1"], await lab.SessionIdsAsync());
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Retention_AsTimePasses_EmptiesBodiesThenForgetsEvents(string provider)
    {
        await using var lab = await WebhookLab.CreateAsync(provider);
        await lab.AcceptAsync(WebhookSamples.Body("done"));
        await lab.AcceptAsync(WebhookSamples.Text("nonsense"));
        await lab.WorkOffAsync();
        await lab.AcceptAsync(WebhookSamples.Body("waiting"));

        Assert.Equal((0, 0), await lab.Retention.RunAsync(Cancel));
        lab.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Equal((1, 0), await lab.Retention.RunAsync(Cancel));
        Assert.Equal([true, false, false], (await lab.EventsAsync()).Select(e => e.Body.Length == 0));
        lab.Clock.Advance(TimeSpan.FromDays(60));
        Assert.Equal((0, 2), await lab.Retention.RunAsync(Cancel));
        Assert.Equal("waiting", Assert.Single(await lab.EventsAsync()).SessionId);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task List_FilterAndScope_ShowWhatFits(string provider)
    {
        await using var lab = await WebhookLab.CreateAsync(provider);
        await lab.AcceptAsync(WebhookSamples.Body("s1"));
        await lab.AcceptAsync(WebhookSamples.Body("s2", root => root["type"] = WebhookTypes.Completed));
        await lab.AcceptAsync(WebhookSamples.Text("nonsense"));
        await lab.WorkOffAsync();

        var all = await AskAsync(lab, new());
        var done = await AskAsync(lab, new() { State = WebhookEventState.Done, Connection = "north" });
        var completed = await AskAsync(lab, new() { Type = WebhookTypes.Completed });

        Assert.Equal([null, "s2", "s1"], all.Items.Select(i => i.SessionId));
        Assert.Equal((2, 1), (all.CountOf(WebhookEventState.Done), all.CountOf(WebhookEventState.Poison)));
        Assert.Equal([WebhookTypes.AbandonedQualified, WebhookTypes.Completed], all.Types);
        Assert.Equal(["s2", "s1"], done.Items.Select(i => i.SessionId));
        Assert.Equal("s2", Assert.Single(completed.Items).SessionId);
        Assert.Equal("north", Assert.Single(all.Receivers).Name);
        Assert.Equal(0, (await AskAsync(lab, new() { Connection = "south" })).Total);
        Assert.Empty((await AskAsync(lab, new(), DataScope.ForCompanies([1], true))).Items);
        Assert.Null(await lab.List.FindAsync(DataScope.Nothing, all.Items[0].Id, Cancel));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Body_ForPeopleWithoutTheRight_IsMaskedAndAudited(string provider)
    {
        await using var lab = await WebhookLab.CreateAsync(provider);
        var bodies = new WebhookBodyQuery(lab.Contexts, new AuditLog(lab.Contexts, lab.Clock));
        var session = SessionSamples.Session("s1", s => s.Customer.LastName = "Quimby");
        var known = await lab.AcceptAsync(WebhookSamples.Body(session, root => root["extra"] = "Quimby again"));
        var nonsense = await lab.AcceptAsync(WebhookSamples.Text("Quimby"));
        var masked = DataScope.ForAllCompanies(seesPersonalData: false);

        var seen = await bodies.ExecuteAsync(DataScope.Everything, WebhookLab.Admin.Actor, known.EventId, Cancel);
        var hidden = await bodies.ExecuteAsync(masked, WebhookLab.Admin.Actor, known.EventId, Cancel);

        Assert.Contains("Quimby", seen);
        Assert.DoesNotContain("Quimby", hidden);
        Assert.Equal("s1", (string?)JsonNode.Parse(hidden!)!["data"]!["session"]!["id"]);
        Assert.Null(await bodies.ExecuteAsync(masked, WebhookLab.Admin.Actor, nonsense.EventId, Cancel));
        await using var db = lab.Database.Open();
        Assert.Equal(2, await db.AuditEntries.CountAsync(e => e.Action == AuditActions.WebhookBodyViewed, Cancel));
    }

    private static Task<WebhookPage> AskAsync(WebhookLab lab, WebhookFilter filter, DataScope? scope = null) =>
        lab.List.ExecuteAsync(scope ?? DataScope.Everything, filter, 1, 50, Cancel);
}
