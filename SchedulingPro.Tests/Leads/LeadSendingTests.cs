using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Leads;
using SchedulingPro.Core.Leads.Arrival.Sending;
using SchedulingPro.Core.Leads.Consent;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Features.Sessions.Sending;
using SchedulingPro.Tests.Components;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Leads;

/// <summary>From a list of lost visitors to the lead queue, whatever their age.</summary>
public sealed class LeadSendingTests : ComponentTest
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task SendAsync_SessionsOfEveryKind_SendsTheQualifiedAndSaysWhyNotTheOthers(string provider)
    {
        await using var lab = await WorkLab.CreateAsync(provider);
        var sending = SendingOf(lab);
        await FillAsync(lab);

        var plan = await sending.PlanAsync(lab.All, SessionSelection.All, Cancel);
        Assert.Equal(3, plan.SessionIds.Count);
        Assert.Equal(
            "Sent 3, AlreadyLead 1, BookedSince 1, DoNotContact 1, NoContact 1, NotAbandoned 2",
            Words(plan.Expected)
        );
        Assert.Single(await lab.LeadsAsync());

        var sent = await sending.SendAsync(lab.All, lab.Manager.UserId, [.. plan.SessionIds], Cancel);

        Assert.Equal(3, sent.Sent.Count);
        var leads = await lab.LeadsAsync();
        Assert.Equal(3, leads.Count);
        var twice = await lab.OfAsync("old twice");
        Assert.Equal((2, LeadStatus.Open, (await lab.OfAsync("old")).Id), (twice.SessionCount, twice.Status, twice.Id));
        Assert.Equal(twice.SessionId, plan.SessionIds[^1]);
        Assert.Equal(lab.Manager.UserId, (await lab.ActsAsync(twice.Id))[0].UserId);
        Assert.Equal("AlreadyLead 3", Words(await sending.SendAsync(lab.All, 1, [.. plan.SessionIds], Cancel)));
        // The engine leaves what was sent as it is.
        Assert.Equal(0, await lab.Engine.RunAsync(Cancel));
        // Nobody could have called before: the clock of the first touch starts with the sending.
        lab.Clock.Advance(TimeSpan.FromMinutes(10));
        await lab.CallAsync(lab.Ann, twice.Id);
        Assert.Equal(600, (await lab.LeadAsync(twice.Id)).FirstTouchSeconds);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task UndoAsync_SomebodyTookOneUp_TakesTheOthersBack(string provider)
    {
        await using var lab = await WorkLab.CreateAsync(provider);
        var sending = SendingOf(lab);
        await FillAsync(lab);
        var plan = await sending.PlanAsync(lab.All, SessionSelection.All, Cancel);
        await sending.SendAsync(lab.All, lab.Manager.UserId, [.. plan.SessionIds], Cancel);
        var claimed = (await lab.OfAsync("south")).Id;
        await lab.ClaimAsync(lab.Ann, claimed);

        var undone = await sending.UndoAsync(lab.All, [.. plan.SessionIds], Cancel);

        Assert.Equal("Sent 2, Worked 1", Words(undone));
        Assert.Equal([(await lab.OfAsync("known")).Id, claimed], (await lab.LeadsAsync()).Select(l => l.Id));
        Assert.Equal(2, (await sending.PlanAsync(lab.All, SessionSelection.All, Cancel)).SessionIds.Count);
    }

    [Fact]
    public async Task SendAsync_AnotherCompanysSessions_AreNotThere()
    {
        await using var lab = await WorkLab.CreateAsync(Databases.Sqlite);
        var sending = SendingOf(lab);
        await FillAsync(lab);
        var all = await sending.PlanAsync(lab.All, SessionSelection.All, Cancel);
        var north = DataScope.ForCompanies([lab.NorthId], seesPersonalData: true);

        Assert.Equal(2, (await sending.PlanAsync(north, SessionSelection.All, Cancel)).SessionIds.Count);
        Assert.Equal("Sent 2, Gone 1", Words(await sending.SendAsync(north, 1, [.. all.SessionIds], Cancel)));
    }

    [Fact]
    public async Task Bar_FromTheListToTheQueue_SendsAndTakesBack()
    {
        await using var lab = await WorkLab.CreateAsync(Databases.Sqlite);
        await FillAsync(lab);
        Services.AddSendingToLeads(lab.Database);
        Services.AddSingleton<SchedulingPro.Dashboard.Accounts.IUserContextAccessor>(new Asker(lab));
        Services.AddSingleton<TimeProvider>(lab.Clock);
        var lost = new SelectionState
        {
            Filter = SessionFilter.None.With(FilterKeys.Counted, "lost:interacted-customer"),
        };
        var other = new SelectionState { Filter = SessionFilter.None.With(FilterKeys.Outcome, "booked") };
        var abandoned = new SelectionState { Filter = SessionFilter.None.With(FilterKeys.Outcome, "abandoned") };

        Assert.Empty(Render<SendToQueue>(p => p.Add(b => b.Selection, other)).FindAll("button"));
        Assert.Single(Render<SendToQueue>(p => p.Add(b => b.Selection, lost)).FindAll("button"));
        var bar = Render<SendToQueue>(p => p.Add(b => b.Selection, abandoned));
        await ClickAsync(bar.Find("button"));
        bar.WaitForAssertion(() =>
            Assert.Equal("Send 3 sessions to the queue", bar.Find(".button-primary").TextContent)
        );
        Assert.Contains("1 booked since, 1 not to be contacted, 1 without a phone", bar.Find(".note").TextContent);

        await ClickAsync(bar.Find(".button-primary"));
        bar.WaitForAssertion(() => Assert.Contains("3 sessions sent to the lead queue", bar.Find(".note").TextContent));
        Assert.Equal(3, (await lab.LeadsAsync()).Count);

        await ClickAsync(bar.FindAll("button").Single(b => b.TextContent == "Take all back"));
        bar.WaitForAssertion(() => Assert.Contains("3 sessions taken out", bar.Find(".note").TextContent));
        await ClickAsync(bar.FindAll("button").Single(b => b.TextContent == "Close"));
        bar.WaitForAssertion(() => Assert.Single(bar.FindAll(".sending-offer")));
        Assert.Single(await lab.LeadsAsync());
    }

    private static LeadSending SendingOf(WorkLab lab) =>
        new(lab.Database.Contexts, lab.Database.Feed, Options.Create(lab.LeadOptions), lab.Clock);

    private static string Words(LeadSendingStep step) =>
        string.Join(", ", step.Counts.Where(c => c.Value > 0).Select(c => $"{c.Key} {c.Value}"));

    /// <summary>A lead that is known, and sixty days ago everything that can and cannot be called back.</summary>
    private static async Task FillAsync(WorkLab lab)
    {
        await lab.ArriveAsync(lab.Visit("known", s => s.Customer.Phone = "2125550300"));
        var ago = lab.Clock.UtcNow.AddDays(-60);
        await lab.ArriveAsync(
            lab.Visit("old", s => At(s, ago, "2125550301")),
            lab.Visit("old twice", s => At(s, ago.AddDays(2), "2125550301")),
            lab.Visit(
                "south",
                s =>
                {
                    At(s, ago, "2125550302");
                    s.SchedulerId = WorkLab.South;
                }
            ),
            lab.Visit("came back", s => At(s, ago, "2125550303")),
            lab.Visit(
                "booked",
                s =>
                {
                    At(s, ago.AddDays(1), "2125550303");
                    s.SessionOutcome = "booked";
                }
            ),
            lab.Visit("blocked", s => At(s, ago, "2125550304")),
            lab.Visit("nobody", s => At(s, ago, null)),
            lab.Visit(
                "bot",
                s =>
                {
                    At(s, ago, "2125550305");
                    s.Customer.IsBot = true;
                }
            )
        );
        await using var db = lab.Database.Open();
        await DoNotContactList.AddInAsync(
            db,
            DatabaseUnderTest.TenantId,
            [new(ContactKind.Phone, "2125550304")],
            "asked",
            lab.Manager.UserId,
            lab.Clock.UtcNow,
            actId: null,
            Cancel
        );
        await db.SaveChangesAsync(Cancel);
    }

    private static void At(SessionContent session, DateTime when, string? phone)
    {
        session.CreatedOn = session.ModifiedOn = session.LastCheckinDate = when;
        session.Customer.Phone = phone;
    }

    private sealed class Asker(WorkLab lab) : SchedulingPro.Dashboard.Accounts.IUserContextAccessor
    {
        public Task<UserContext> GetAsync(CancellationToken cancellationToken) =>
            Task.FromResult(
                new UserContext
                {
                    UserId = lab.Manager.UserId,
                    DisplayName = "Mona",
                    Roles = [Roles.Manager],
                    Scope = lab.All,
                    TenantId = DatabaseUnderTest.TenantId,
                }
            );
    }
}
