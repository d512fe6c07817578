using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Leads;
using SchedulingPro.Core.Leads.Work;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Leads;

public sealed class LeadDeskTests
{
    private const int Booked = 1;
    private const int Voicemail = 2;
    private const int CallBack = 4;
    private const int Spam = 9;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Claim_FreeTakenLapsed_OneHasItAtATime(string provider)
    {
        await using var lab = await WorkLab.CreateAsync(provider);
        var lead = await lab.LeadAsync("v");

        Assert.True((await lab.ClaimAsync(lab.Ann, lead)).Succeeded);
        var again = await lab.ClaimAsync(lab.Ann, lead);
        var other = await lab.ClaimAsync(lab.Ben, lead);
        Assert.True(again.Succeeded);
        Assert.Equal((LeadOutcome.TakenByOther, "Ann"), (other.Outcome, other.Other));
        Assert.Equal(LeadOutcome.TakenByOther, (await lab.CallAsync(lab.Ben, lead)).Outcome);
        Assert.Equal(0, (await lab.LeadAsync(lead)).Attempts);

        lab.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.True((await lab.Desk.RenewAsync(lab.All, lab.Ann, lead, Cancel)).Succeeded);
        lab.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.Equal(LeadOutcome.TakenByOther, (await lab.ClaimAsync(lab.Ben, lead)).Outcome);
        lab.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await lab.ClaimAsync(lab.Ben, lead)).Succeeded);
        Assert.Equal("Ben", (await lab.Desk.RenewAsync(lab.All, lab.Ann, lead, Cancel)).Other);

        var takeOver = await lab.Desk.ClaimAsync(lab.All, lab.Ann, lead, takeOver: true, Cancel);
        var byManager = await lab.Desk.ClaimAsync(lab.All, lab.Manager, lead, takeOver: true, Cancel);
        Assert.Equal(LeadOutcome.TakenByOther, takeOver.Outcome);
        Assert.True(byManager.Succeeded);
        Assert.Equal(
            [LeadActKind.Arrived, LeadActKind.Claimed, LeadActKind.Claimed, LeadActKind.TakenOver],
            (await lab.ActsAsync(lead)).Select(a => a.Kind)
        );
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Claim_TwentyPeopleAtOnce_EveryLeadHasExactlyOne(string provider)
    {
        await using var lab = await WorkLab.CreateAsync(provider);
        await lab.ArriveAsync([
            .. Enumerable.Range(0, 10).Select(i => lab.Visit($"v{i}", s => s.Customer.Phone = $"21255502{i:00}")),
        ]);
        var leads = (await lab.LeadsAsync()).Select(l => l.Id).ToList();

        var claims = await Task.WhenAll(
            Enumerable
                .Range(1, 20)
                .SelectMany(person => leads.Select(lead => (Person: person, Lead: lead)))
                .Select(c =>
                    Task.Run(
                        async () =>
                            (c.Person, c.Lead, Result: await lab.ClaimAsync(new(1000 + c.Person, false), c.Lead)),
                        Cancel
                    )
                )
        );

        foreach (var lead in leads)
        {
            var winner = Assert.Single(claims, c => c.Lead == lead && c.Result.Succeeded);
            Assert.Equal(1000 + winner.Person, (await lab.LeadAsync(lead)).HolderId);
            Assert.Single(await lab.ActsAsync(lead), a => a.Kind == LeadActKind.Claimed);
        }

        Assert.Equal(190, claims.Count(c => c.Result.Outcome == LeadOutcome.TakenByOther));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Touch_First_StopsBothClocksOnceInBusinessHours(string provider)
    {
        await using var lab = await WorkLab.CreateAsync(provider);
        // Monday, 17:50 in New York: ten minutes before the company closes.
        lab.Clock.UtcNow = new(2026, 5, 4, 21, 50, 0, DateTimeKind.Utc);
        var lead = await lab.LeadAsync("v");
        lab.Clock.UtcNow = new(2026, 5, 5, 12, 4, 0, DateTimeKind.Utc);
        await lab.ClaimAsync(lab.Ann, lead);
        lab.Clock.Advance(TimeSpan.FromMinutes(1));
        await lab.CallAsync(lab.Ann, lead);
        var first = await lab.LeadAsync(lead);
        lab.Clock.Advance(TimeSpan.FromMinutes(30));
        await lab.ArriveAsync(lab.Visit("again"));
        await lab.CallAsync(lab.Ann, lead);
        var second = await lab.LeadAsync(lead);

        Assert.Equal((15 * 60, 60), (first.FirstTouchSeconds, first.FirstTouchAssignedSeconds));
        Assert.Equal((lab.Ann.UserId, 1), (first.FirstTouchById, first.Attempts));
        Assert.Equal(2, second.Attempts);
        Assert.Equal(
            (first.FirstTouchTicks, first.FirstTouchSeconds, first.FirstTouchActTicks),
            (second.FirstTouchTicks, second.FirstTouchSeconds, second.FirstTouchActTicks)
        );
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Resolve_EachEffect_LeavesTheLeadAsNamed(string provider)
    {
        await using var lab = await WorkLab.CreateAsync(provider);
        var lead = await lab.LeadAsync("v");
        await lab.CallAsync(lab.Ann, lead);
        await lab.ResolveAsync(lab.Ann, lead, Voicemail);
        var voicemail = await lab.LeadAsync(lead);
        Assert.Equal((1, lab.Clock.UtcNow.AddMinutes(30).Ticks), (voicemail.Attempts, voicemail.DueTicks));
        Assert.Equal(LeadOutcome.TakenByOther, (await lab.ClaimAsync(lab.Ben, lead)).Outcome);

        // Due for longer than a claim lasts: anybody may call.
        lab.Clock.Advance(TimeSpan.FromMinutes(45));
        await lab.ResolveAsync(lab.Ben, lead, Voicemail);
        Assert.Equal(
            (2, lab.Ben.UserId),
            ((await lab.LeadAsync(lead)).Attempts, (await lab.LeadAsync(lead)).AssigneeId)
        );

        var refused = await lab.ResolveAsync(lab.Ben, lead, CallBack);
        var past = await lab.ResolveAsync(lab.Ben, lead, CallBack, lab.Clock.UtcNow);
        Assert.Equal(("time", "is needed to call back"), (refused.Field, refused.Reason));
        Assert.Equal(LeadOutcome.Refused, past.Outcome);
        await lab.ResolveAsync(lab.Ben, lead, CallBack, lab.Clock.UtcNow.AddHours(2));
        Assert.True((await lab.LeadAsync(lead)).IsPromised);

        await lab.ResolveAsync(lab.Ben, lead, Booked);
        var booked = await lab.LeadAsync(lead);
        Assert.Equal(
            (LeadStatus.Closed, LeadRecovery.Staff, true, 4),
            (booked.Status, booked.Recovery, booked.IsReached, booked.Attempts)
        );
        Assert.Equal(LeadOutcome.Closed, (await lab.CallAsync(lab.Ben, lead)).Outcome);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Resolve_SixthVoicemail_ClosesUnlessATimeIsGiven(string provider)
    {
        await using var lab = await WorkLab.CreateAsync(provider);
        var lead = await lab.LeadAsync("v");
        for (var i = 0; i < 5; i++)
        {
            await lab.ResolveAsync(lab.Ann, lead, Voicemail);
        }

        Assert.Equal(LeadStatus.Open, (await lab.LeadAsync(lead)).Status);
        var last = await lab.ResolveAsync(lab.Ann, lead, Voicemail);
        Assert.Equal(
            (LeadStatus.Closed, 6),
            ((await lab.LeadAsync(lead)).Status, (await lab.LeadAsync(lead)).Attempts)
        );

        await lab.Desk.UndoAsync(lab.All, lab.Ann, lead, last.ActId, Cancel);
        await lab.ResolveAsync(lab.Ann, lead, Voicemail, lab.Clock.UtcNow.AddDays(1));
        Assert.Equal(LeadStatus.Open, (await lab.LeadAsync(lead)).Status);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Undo_LastAct_RestoresTheWorkAndKeepsTheHistory(string provider)
    {
        await using var lab = await WorkLab.CreateAsync(provider);
        var lead = await lab.LeadAsync("v");
        var spam = await lab.ResolveAsync(lab.Ann, lead, Booked);
        Assert.Equal(
            "cannot be taken back",
            (await lab.Desk.UndoAsync(lab.All, lab.Ben, lead, spam.ActId, Cancel)).Reason
        );
        Assert.True((await lab.Desk.UndoAsync(lab.All, lab.Ann, lead, spam.ActId, Cancel)).Succeeded);
        Assert.True((await lab.Desk.UndoAsync(lab.All, lab.Ann, lead, spam.ActId, Cancel)).Succeeded);

        var undone = await lab.LeadAsync(lead);
        Assert.Equal((LeadStatus.Open, 0, LeadRecovery.None), (undone.Status, undone.Attempts, undone.Recovery));
        Assert.Equal((null, null), (undone.FirstTouchTicks, undone.DispositionId));
        var acts = await lab.ActsAsync(lead);
        Assert.Equal(2, acts.Count(a => a.Kind == LeadActKind.Undone));
        Assert.Contains(acts, a => a.Kind == LeadActKind.Disposition);

        var call = await lab.CallAsync(lab.Ann, lead);
        await lab.ResolveAsync(lab.Ann, lead, Voicemail);
        Assert.Equal(
            LeadOutcome.ChangedMeanwhile,
            (await lab.Desk.UndoAsync(lab.All, lab.Ann, lead, call.ActId, Cancel)).Outcome
        );
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Acts_SameKeyTwice_AreRecordedOnce(string provider)
    {
        await using var lab = await WorkLab.CreateAsync(provider);
        var lead = await lab.LeadAsync("v");
        var key = Guid.NewGuid();
        var first = await lab.Desk.ResolveAsync(lab.All, lab.Ann, lead, Spam, null, "really", key, Cancel);
        var second = await lab.Desk.ResolveAsync(lab.All, lab.Ann, lead, Spam, null, "really", key, Cancel);

        Assert.Equal((true, first.ActId), (second.Succeeded, second.ActId));
        Assert.Single(await lab.ActsAsync(lead), a => a.Kind == LeadActKind.Disposition);
        Assert.Equal(0, (await lab.LeadAsync(lead)).Attempts);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Assign_Snooze_Note_Release_FollowTheirRules(string provider)
    {
        await using var lab = await WorkLab.CreateAsync(provider);
        var south = await lab.LeadAsync("s", s => (s.SchedulerId, s.Customer.Phone) = (WorkLab.South, "2125550400"));
        var north = await lab.LeadAsync("n");

        Assert.Equal("person", (await lab.Desk.AssignAsync(lab.All, lab.Manager, south, lab.Ben.UserId, Cancel)).Field);
        Assert.True((await lab.Desk.AssignAsync(lab.All, lab.Manager, north, lab.Ben.UserId, Cancel)).Succeeded);
        Assert.Equal("Ben", (await lab.ClaimAsync(lab.Ann, north)).Other);
        Assert.Equal(LeadOutcome.TakenByOther, (await lab.Desk.ReleaseAsync(lab.All, lab.Ann, north, Cancel)).Outcome);
        Assert.Equal(
            LeadOutcome.Gone,
            (
                await lab.Desk.ClaimAsync(DataScope.ForCompanies([lab.NorthId], true), lab.Ben, south, false, Cancel)
            ).Outcome
        );
        Assert.True(
            (
                await lab.Desk.ClaimAsync(DataScope.ForCompanies([lab.NorthId], true), lab.Ben, north, false, Cancel)
            ).Succeeded
        );

        var until = lab.Clock.UtcNow.AddHours(1);
        await lab.Desk.SnoozeAsync(lab.All, lab.Ben, north, until, Guid.NewGuid(), Cancel);
        var snoozed = await lab.LeadAsync(north);
        Assert.Equal(
            (until.Ticks, lab.Ben.UserId, null),
            (snoozed.DueTicks, snoozed.AssigneeId, snoozed.HeldUntilTicks)
        );
        await lab.ArriveAsync(lab.Visit("n again"));
        Assert.Null((await lab.LeadAsync(north)).DueTicks);

        var enormous = new string('x', LeadDesk.LongestText + 1);
        var empty = await lab.Desk.NoteAsync(lab.All, lab.Ann, north, "  ", Guid.NewGuid(), Cancel);
        var tooLong = await lab.Desk.NoteAsync(lab.All, lab.Ann, north, enormous, Guid.NewGuid(), Cancel);
        Assert.Equal(("is empty", "note"), (empty.Reason, tooLong.Field));
        Assert.True(
            (await lab.Desk.NoteAsync(lab.All, lab.Ann, north, "wants a quote", Guid.NewGuid(), Cancel)).Succeeded
        );
        Assert.Single(await lab.ActsAsync(north), a => a.Text == "wants a quote");
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Acts_OfOthers_AreTold(string provider)
    {
        await using var lab = await WorkLab.CreateAsync(provider);
        var news = new List<int>();
        using var listening = lab.Database.Feed.Subscribe(c => news.Add(c.Leads));
        var lead = await lab.LeadAsync("v");
        await lab.ClaimAsync(lab.Ann, lead);
        await lab.CallAsync(lab.Ann, lead);

        Assert.Equal([0, 1, 1, 1], news);
        await using var db = lab.Database.Open();
        Assert.Equal(3, await db.StoredChanges.SumAsync(c => c.Leads, Cancel));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Touch_QuietHoursOrDoNotContact_IsRefusedWhateverThePageShowed(string provider)
    {
        await using var lab = await WorkLab.CreateAsync(provider);
        // Monday, 21:00 in New York.
        lab.Clock.UtcNow = new(2026, 5, 5, 1, 0, 0, DateTimeKind.Utc);
        var lead = await lab.LeadAsync("v", s => s.Customer.Email = "v@example.com");

        var quiet = await lab.CallAsync(lab.Ann, lead);
        var explained = await TouchAsync(TouchKind.Call, "asked for a call tonight");
        var mail = await TouchAsync(TouchKind.Email, null);
        await using (var db = lab.Database.Open())
        {
            db.DoNotContact.Add(
                new()
                {
                    TenantId = DatabaseUnderTest.TenantId,
                    Value = "2125550147",
                    Hash = Core.Ingestion.ContactIdentity.Hash("2125550147")!.Value,
                    AddedOn = lab.Clock.UtcNow,
                }
            );
            await db.SaveChangesAsync(Cancel);
        }

        var blocked = await TouchAsync(TouchKind.Text, "asked for a text");
        var allowed = await TouchAsync(TouchKind.Email, null);

        Assert.Equal("reason", quiet.Field);
        Assert.True(explained.Succeeded && mail.Succeeded && allowed.Succeeded);
        Assert.Equal(("phone", "is on the do-not-contact list"), (blocked.Field, blocked.Reason));
        var acts = await lab.ActsAsync(lead);
        Assert.Equal("asked for a call tonight", Assert.Single(acts, a => a.Kind == LeadActKind.Called).Text);
        Assert.Equal(3, (await lab.LeadAsync(lead)).Attempts);

        Task<LeadResult> TouchAsync(TouchKind kind, string? reason) =>
            lab.Desk.TouchAsync(lab.All, lab.Ann, lead, kind, reason, Guid.NewGuid(), Cancel);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Acts_TwentyPeopleWorkAStream_NothingIsLostOrDoneTwice(string provider)
    {
        await using var lab = await WorkLab.CreateAsync(provider);
        await lab.ArriveAsync([
            .. Enumerable.Range(0, 30).Select(i => lab.Visit($"v{i}", s => s.Customer.Phone = $"21255503{i:00}")),
        ]);
        var leads = (await lab.LeadsAsync()).Select(l => l.Id).ToList();

        await Task.WhenAll(
            Enumerable
                .Range(1, 20)
                .Select(person =>
                    Task.Run(
                        async () =>
                        {
                            var actor = new LeadActor(1000 + person, false);
                            foreach (var lead in leads.Skip(person).Concat(leads.Take(person)))
                            {
                                if ((await lab.ClaimAsync(actor, lead)).Succeeded)
                                {
                                    Assert.True((await lab.CallAsync(actor, lead)).Succeeded);
                                    Assert.True((await lab.ResolveAsync(actor, lead, Spam)).Succeeded);
                                }
                            }
                        },
                        Cancel
                    )
                )
        );

        foreach (var lead in await lab.LeadsAsync())
        {
            Assert.Equal((LeadStatus.Closed, 1), (lead.Status, lead.Attempts));
            var acts = (await lab.ActsAsync(lead.Id)).Where(a => a.UserId is not null).ToList();
            Assert.Equal([LeadActKind.Claimed, LeadActKind.Called, LeadActKind.Disposition], acts.Select(a => a.Kind));
            Assert.Single(acts.Select(a => a.UserId).Distinct());
        }
    }
}
