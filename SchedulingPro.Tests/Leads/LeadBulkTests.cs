using Microsoft.Extensions.Options;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Leads;
using SchedulingPro.Core.Leads.Queue;
using SchedulingPro.Core.Leads.Work;
using SchedulingPro.Core.Leads.Work.Bulk;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Leads;

public sealed class LeadBulkTests
{
    private const int Price = 6;
    private const int Spam = 9;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_ManyLeads_ChangesThoseThatItMayAndTakesThemBack(string provider)
    {
        await using var lab = await WorkLab.CreateAsync(provider);
        var bulk = BulkOf(lab);
        var leads = await FillAsync(lab, 8);
        var (held, closed, south) = (leads[0], leads[1], leads[2]);
        await lab.ClaimAsync(lab.Ben, held);
        await lab.Desk.ResolveAsync(lab.All, lab.Ben, closed, Spam, null, null, Guid.NewGuid(), Cancel);
        var due = lab.Clock.UtcNow.AddHours(3);
        var heard = new List<SessionChanges>();
        using var listening = lab.Database.Feed.Subscribe(heard.Add);

        var step = await bulk.RunAsync(lab.All, lab.Ann, [.. leads, 9999], new LeadBulkAct.Snooze(due), Cancel);

        Assert.Equal(leads.Skip(2), step.Done.Select(d => d.LeadId));
        Assert.Equal(
            [(LeadOutcome.TakenByOther, 1), (LeadOutcome.Gone, 1), (LeadOutcome.Closed, 1)],
            step.LeftOut.Select(l => (l.Key, l.Value)).OrderBy(l => l.Key)
        );
        Assert.Equal(6, Assert.Single(heard).Leads);
        foreach (var (id, actId) in step.Done.Select(d => (d.LeadId, d.ActId)))
        {
            var lead = await lab.LeadAsync(id);
            Assert.Equal((due.Ticks, lab.Ann.UserId, null), (lead.DueTicks, lead.AssigneeId, lead.HolderId));
            var act = (await lab.ActsAsync(id))[^1];
            Assert.Equal((actId, LeadActKind.Snoozed, lab.Ann.UserId), (act.Id, act.Kind, act.UserId));
        }

        // Meanwhile somebody works on one of them.
        lab.Clock.Advance(TimeSpan.FromMinutes(1));
        await lab.Desk.AssignAsync(lab.All, lab.Manager, south, lab.Manager.UserId, Cancel);
        await lab.ClaimAsync(lab.Manager, south);
        var undone = await bulk.UndoAsync(lab.All, lab.Ann, step.Done, Cancel);

        Assert.Equal(5, undone.Done.Count);
        Assert.Equal(lab.Manager.UserId, (await lab.LeadAsync(south)).HolderId);
        Assert.Equal((LeadOutcome.ChangedMeanwhile, 1), undone.LeftOut.Select(l => (l.Key, l.Value)).Single());
        foreach (var id in undone.Done.Select(d => d.LeadId))
        {
            var lead = await lab.LeadAsync(id);
            Assert.Equal(
                (null, null, null, null),
                (lead.DueTicks, lead.AssigneeId, lead.HolderId, lead.HeldUntilTicks)
            );
        }
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Run_AssignAndDismiss_KeepsTheRulesOfTheDesk(string provider)
    {
        await using var lab = await WorkLab.CreateAsync(provider);
        var bulk = BulkOf(lab);
        var leads = await FillAsync(lab, 4);
        var south = await lab.LeadAsync(
            "south",
            s => (s.SchedulerId, s.Customer.Phone) = (WorkLab.South, "2125559999")
        );

        // Ben may not see the southern company.
        var toBen = new LeadBulkAct.Assign(lab.Ben.UserId);
        var assigned = await bulk.RunAsync(lab.All, lab.Manager, [.. leads, south], toBen, Cancel);
        Assert.Equal(leads, assigned.Done.Select(d => d.LeadId));
        Assert.Equal((LeadOutcome.Refused, 1), assigned.LeftOut.Select(l => (l.Key, l.Value)).Single());

        // Only managers take from others; outcomes that mean a talk cannot be chosen for many.
        var fromBen = await bulk.RunAsync(lab.All, lab.Ann, leads, new LeadBulkAct.Dismiss(Spam), Cancel);
        var talk = await bulk.RunAsync(lab.All, lab.Ben, leads, new LeadBulkAct.Dismiss(Price), Cancel);
        Assert.Equal([(LeadOutcome.TakenByOther, 4)], fromBen.LeftOut.Select(l => (l.Key, l.Value)));
        Assert.Equal([(LeadOutcome.Refused, 4)], talk.LeftOut.Select(l => (l.Key, l.Value)));
        var north = DataScope.ForCompanies([lab.NorthId], seesPersonalData: true);
        var dismissed = await bulk.RunAsync(north, lab.Ben, [.. leads, south], new LeadBulkAct.Dismiss(Spam), Cancel);
        Assert.Equal([(LeadOutcome.Gone, 1)], dismissed.LeftOut.Select(l => (l.Key, l.Value)));
        var lead = await lab.LeadAsync(leads[0]);
        Assert.Equal((LeadStatus.Closed, Spam, 0), (lead.Status, lead.DispositionId, lead.Attempts));

        await bulk.UndoAsync(lab.All, lab.Ben, dismissed.Done, Cancel);
        await bulk.UndoAsync(lab.All, lab.Manager, assigned.Done, Cancel);
        lead = await lab.LeadAsync(leads[0]);
        Assert.Equal((LeadStatus.Open, lab.Ben.UserId, null), (lead.Status, lead.AssigneeId, lead.HolderId));
    }

    [Fact]
    public void KeyList_AnyKeys_AreReadAsTheyWere()
    {
        var random = new Random(3);
        var keys = Enumerable.Range(0, LeadKeyList.Most).Select(_ => random.Next(1, 100_000)).Distinct().ToList();

        var text = LeadKeyList.Write(keys);

        Assert.Equal(keys.Order(), LeadKeyList.Read(text));
        Assert.InRange(text.Length, 1, 7000);
        Assert.Equal([1, int.MaxValue], LeadKeyList.Read(LeadKeyList.Write([int.MaxValue, 1]))!);
        Assert.All(["", "x.", "-1", "zzzzzz.zzzzzz", "1zzzzzzz", "1,2"], bad => Assert.Null(LeadKeyList.Read(bad)));
        Assert.Null(LeadKeyList.Read(LeadKeyList.Write(Enumerable.Range(1, LeadKeyList.Most + 1))));
    }

    private static LeadBulk BulkOf(WorkLab lab) =>
        new(new(lab.Database.Contexts, lab.Database.Feed, Options.Create(lab.LeadOptions), lab.Clock), new());

    private static async Task<List<int>> FillAsync(WorkLab lab, int count)
    {
        await lab.ArriveAsync([
            .. Enumerable.Range(0, count).Select(i => lab.Visit($"v{i}", s => s.Customer.Phone = $"21255501{i:00}")),
        ]);
        return [.. (await lab.LeadsAsync()).Select(l => l.Id).Order()];
    }
}
