using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Leads;
using SchedulingPro.Core.Leads.Consent;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Leads;

public sealed class LeadEngineTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_SessionsOfEveryKind_OnlyQualifiedAbandonedOnesAreLeads(string provider)
    {
        await using var lab = await WorkLab.CreateAsync(provider);
        await lab.ArriveAsync(
            lab.Visit("phone", s => s.Customer.Phone = "+1 (212) 555-0100 x12"),
            lab.Visit("mail", s => (s.Customer.Phone, s.Customer.Email) = ("nonsense", "Mail@Example.com")),
            lab.Visit("bot", s => (s.Customer.Phone, s.Customer.IsBot) = ("2125550101", true)),
            lab.Visit("nobody", s => s.Customer.Phone = "12"),
            lab.Visit("booked", s => (s.Customer.Phone, s.SessionOutcome) = ("2125550102", "booked")),
            lab.Visit("open", s => (s.Customer.Phone, s.SessionOutcome) = ("2125550103", null)),
            lab.Visit(
                "long ago",
                s =>
                {
                    s.Customer.Phone = "2125550104";
                    s.CreatedOn = s.ModifiedOn = s.LastCheckinDate = lab.Clock.UtcNow.AddDays(-15);
                }
            )
        );

        var leads = await lab.LeadsAsync();
        Assert.Equal(2, leads.Count);
        Assert.Equal((await lab.OfAsync("phone")).Id, leads.Single(l => l.Reasons.HasFlag(LeadReasons.Callable)).Id);
        Assert.Equal(LeadStatus.Open, (await lab.OfAsync("mail")).Status);
        Assert.All(leads, l => Assert.Equal(lab.Clock.UtcNow.Ticks, l.ActTicks));
        Assert.Equal(0, await lab.Engine.RunAsync(Cancel));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_SamePhoneOrEmail_IsOneLeadAndTheNewestSessionLeads(string provider)
    {
        await using var lab = await WorkLab.CreateAsync(provider);
        var first = await lab.LeadAsync("first");
        await lab.ArriveAsync(lab.Visit("mail", s => (s.Customer.Phone, s.Customer.Email) = (null, "a@example.com")));
        lab.Clock.Advance(TimeSpan.FromMinutes(20));
        await lab.ArriveAsync(
            lab.Visit(
                "both",
                s =>
                {
                    (s.Customer.Phone, s.Customer.Email) = ("212.555.0147", "A@example.com ");
                    s.TimeslotStart = lab.Clock.UtcNow.AddDays(1);
                }
            )
        );

        var lead = await lab.LeadAsync(first);
        Assert.Equal(lead.Id, (await lab.OfAsync("both")).Id);
        Assert.Equal(lead.Id, (await lab.OfAsync("mail")).Id);
        Assert.Equal(3, lead.SessionCount);
        Assert.Equal(lab.Clock.UtcNow.Ticks, lead.ActTicks);
        Assert.True(lead.Reasons.HasFlag(LeadReasons.CameBack | LeadReasons.SlotPicked));
        Assert.Equal(LeadClosing.Merged, (await lab.LeadsAsync()).Single(l => l.Id != lead.Id).Closing);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_PersonBooksLater_IsRecoveredBySelfOrStaff(string provider)
    {
        await using var lab = await WorkLab.CreateAsync(provider);
        var untouched = await lab.LeadAsync("untouched", s => s.Customer.Phone = "2125550201");
        var touched = await lab.LeadAsync("touched", s => s.Customer.Phone = "2125550202");
        var late = await lab.LeadAsync("late", s => s.Customer.Phone = "2125550203");
        await lab.CallAsync(lab.Ann, touched);
        await lab.CallAsync(lab.Ann, late);

        lab.Clock.Advance(TimeSpan.FromDays(13));
        await lab.ArriveAsync(
            lab.Visit("b1", s => (s.Customer.Phone, s.SessionOutcome) = ("2125550201", "booked")),
            lab.Visit("b2", s => (s.Customer.Phone, s.SessionOutcome) = ("2125550202", "booked"))
        );
        lab.Clock.Advance(TimeSpan.FromDays(2));
        await lab.ArriveAsync(lab.Visit("b3", s => (s.Customer.Phone, s.SessionOutcome) = ("2125550203", "booked")));

        Assert.Equal(LeadRecovery.Self, (await lab.LeadAsync(untouched)).Recovery);
        Assert.Equal(LeadRecovery.Staff, (await lab.LeadAsync(touched)).Recovery);
        Assert.Equal(LeadRecovery.Self, (await lab.LeadAsync(late)).Recovery);
        Assert.All(await lab.LeadsAsync(), l => Assert.Equal(LeadClosing.Booked, l.Closing));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_SessionIsUpdated_ShowsItAndLeavesTheWork(string provider)
    {
        await using var lab = await WorkLab.CreateAsync(provider);
        var lead = await lab.LeadAsync("v");
        await lab.CallAsync(lab.Ann, lead);
        await lab.ResolveAsync(lab.Ann, lead, 2);
        var before = await lab.LeadAsync(lead);
        lab.Clock.Advance(TimeSpan.FromMinutes(1));

        await lab.ArriveAsync(lab.Visit("v", s => (s.Category, s.Customer.IsBot) = ("Emergency leak", true)));

        var after = await lab.LeadAsync(lead);
        Assert.Equal(LeadStatus.Open, after.Status);
        Assert.Equal(
            (before.Attempts, before.DueTicks, before.AssigneeId, before.FirstTouchTicks, before.DispositionId),
            (after.Attempts, after.DueTicks, after.AssigneeId, after.FirstTouchTicks, after.DispositionId)
        );
        Assert.True(after.ActTicks > before.ActTicks);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_UntouchedTurnsOutABotThenNot_ClosesAndOpens(string provider)
    {
        await using var lab = await WorkLab.CreateAsync(provider);
        var lead = await lab.LeadAsync("v");
        lab.Clock.Advance(TimeSpan.FromMinutes(1));
        await lab.ArriveAsync(lab.Visit("v", s => s.Customer.IsBot = true));
        var closed = await lab.LeadAsync(lead);
        lab.Clock.Advance(TimeSpan.FromMinutes(1));
        await lab.ArriveAsync(lab.Visit("v"));

        Assert.Equal(LeadClosing.NoLongerLead, closed.Closing);
        Assert.Equal(LeadStatus.Open, (await lab.LeadAsync(lead)).Status);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_BackfillNewestFirst_OpensNothingThatIsDone(string provider)
    {
        await using var lab = await WorkLab.CreateAsync(provider);
        await lab.ArriveAsync(lab.Visit("booking", s => s.SessionOutcome = "booked"));
        await lab.ArriveAsync(
            lab.Visit("before", s => s.CreatedOn = s.ModifiedOn = s.LastCheckinDate = lab.Clock.UtcNow.AddHours(-2))
        );
        await lab.ArriveAsync(
            lab.Visit("first", s => s.CreatedOn = s.ModifiedOn = s.LastCheckinDate = lab.Clock.UtcNow.AddHours(-3))
        );

        var lead = Assert.Single(await lab.LeadsAsync());
        Assert.Equal((LeadStatus.Closed, LeadRecovery.Self, 2), (lead.Status, lead.Recovery, lead.SessionCount));
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_DoNotContact_HoldsForLaterSessions(string provider)
    {
        await using var lab = await WorkLab.CreateAsync(provider);
        var lead = await lab.LeadAsync("v", s => s.Customer.Email = "v@example.com");
        var result = await lab.ResolveAsync(lab.Ann, lead, 11);
        lab.Clock.Advance(TimeSpan.FromDays(1));
        await lab.ArriveAsync(
            lab.Visit("again"),
            lab.Visit("by mail", s => (s.Customer.Phone, s.Customer.Email) = (null, "V@example.com")),
            lab.Visit("other mail", s => s.Customer.Email = "other@example.com")
        );

        Assert.True(result.Succeeded);
        var leads = await lab.LeadsAsync();
        Assert.Equal([lead, (await lab.OfAsync("other mail")).Id], leads.Select(l => l.Id));

        var undone = await lab.Desk.UndoAsync(lab.All, lab.Ann, lead, result.ActId, Cancel);
        Assert.True(undone.Succeeded);
        await using var db = lab.Database.Open();
        Assert.Empty(db.DoNotContact);
        Assert.Equal(LeadStatus.Open, (await lab.LeadAsync(lead)).Status);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_ContactIsPutOnTheListAndTakenOff_ClosesTheOpenLeadAndOpensIt(string provider)
    {
        await using var lab = await WorkLab.CreateAsync(provider);
        var lead = await lab.LeadAsync("v");
        await lab.ClaimAsync(lab.Ann, lead);
        var users = new UserContext
        {
            UserId = lab.Manager.UserId,
            TenantId = DatabaseUnderTest.TenantId,
            Roles = [Roles.Manager],
        };
        var editor = new DoNotContactEditor(
            lab.Database.Contexts,
            new(lab.Database.Contexts, lab.Clock),
            new(),
            lab.Clock
        );

        var added = await editor.AddAsync(users, "+1 212 555 0147", "asked by mail", Cancel);
        await lab.Engine.RunAsync(Cancel);
        var closed = await lab.LeadAsync(lead);
        await using (var db = lab.Database.Open())
        {
            await editor.RemoveAsync(users, (await db.DoNotContact.SingleAsync(Cancel)).Id, Cancel);
        }

        await lab.Engine.RunAsync(Cancel);

        Assert.Empty(added.Errors);
        Assert.Equal(
            (LeadStatus.Closed, LeadClosing.DoNotContact, null),
            (closed.Status, closed.Closing, closed.HolderId)
        );
        Assert.Equal(LeadStatus.Open, (await lab.LeadAsync(lead)).Status);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task RunAsync_SessionsAreRemoved_TheirLeadsGoToo(string provider)
    {
        await using var lab = await WorkLab.CreateAsync(provider);
        var lead = await lab.LeadAsync("v");
        await using (var db = lab.Database.Open())
        {
            db.PendingSessions.AddRange(db.Sessions.Select(s => new PendingSession { SessionId = s.Id }));
            await db.SaveChangesAsync(Cancel);
            await db.Sessions.ExecuteDeleteAsync(Cancel);
        }

        await lab.Engine.RunAsync(Cancel);

        Assert.Empty(await lab.LeadsAsync());
        Assert.Empty(await lab.ActsAsync(lead));
        Assert.Equal(Core.Leads.Work.LeadOutcome.Gone, (await lab.ClaimAsync(lab.Ann, lead)).Outcome);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task IdleSessions_FiveMinutesWithoutActivity_CountAsAbandoned(string provider)
    {
        await using var lab = await WorkLab.CreateAsync(provider);
        await lab.ArriveAsync(
            lab.Visit("v", s => s.SessionOutcome = null),
            lab.Visit("job", s => (s.SessionOutcome, s.JobId, s.Customer.Phone) = (null, 7, "2125550300"))
        );
        lab.Clock.Advance(TimeSpan.FromSeconds(299));
        Assert.Equal(0, await lab.Idle.RunAsync(Cancel));
        lab.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await lab.Idle.RunAsync(Cancel));
        await lab.Engine.RunAsync(Cancel);

        Assert.Equal(LeadStatus.Open, Assert.Single(await lab.LeadsAsync()).Status);
        var counted = await new SessionCountQuery(lab.Database.Contexts).ExecuteAsync(
            lab.All,
            new() { Filter = SessionFilter.None.With(FilterKeys.Outcome, "abandoned") },
            Cancel
        );
        Assert.Equal(1, counted);

        // The visitor comes back: the source's next word decides anew.
        await lab.ArriveAsync(lab.Visit("v", s => (s.SessionOutcome, s.JobId) = (null, 8)));
        Assert.Equal(LeadRecovery.Self, Assert.Single(await lab.LeadsAsync()).Recovery);
    }
}
