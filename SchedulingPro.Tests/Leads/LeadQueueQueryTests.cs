using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Leads;
using SchedulingPro.Core.Leads.Queue;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Leads;

public sealed class LeadQueueQueryTests
{
    private static readonly long Now = TestClock.Start.Ticks;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task ExecuteAsync_EveryTab_HoldsItsLeadsInOrderAndCountsThem(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        await database.FillLeadsAsync(12, Varied);
        var query = database.Queue();

        Assert.Equal([2, 1, 9, 8, 7, 6, 4, 3, 5], await IdsAsync(query, LeadTab.New, LeadLab.Ann));
        Assert.Equal([2, 1, 9, 6, 4, 3, 5, 7], await IdsAsync(query, LeadTab.New, LeadLab.Ben));
        Assert.Equal([9, 8, 7], await IdsAsync(query, LeadTab.Mine, LeadLab.Ann));
        Assert.Equal([9, 8], await IdsAsync(query, LeadTab.Due, LeadLab.Ann));
        Assert.Equal([9], await IdsAsync(query, LeadTab.Due, LeadLab.Ben));
        Assert.Equal([10], await IdsAsync(query, LeadTab.Mine, LeadLab.Ben));
        Assert.Equal([10], await IdsAsync(query, LeadTab.Snoozed, LeadLab.Ann));
        Assert.Equal([12, 11], await IdsAsync(query, LeadTab.Closed, LeadLab.Ann));
        var page = await query.ExecuteAsync(DataScope.Everything, LeadLab.Ann, new() { Skip = 2, Take = 2 }, Cancel);
        Assert.Equal([9, 8], page.Items.Select(i => i.Lead.Id));
        Assert.Equal(9, page.Total);
        Assert.Equal(new LeadCounts(9, 3, 2, 1, 2), page.Counts);
        var mine = await query.ExecuteAsync(DataScope.Everything, LeadLab.Ann, new() { Tab = LeadTab.Mine }, Cancel);
        Assert.Equal(["Ann", "Ann", null], mine.Items.Select(i => i.AssigneeName));
        Assert.Equal([null, null, "Ann"], mine.Items.Select(i => i.HolderName));
        Assert.Equal("Voicemail", mine.Items[1].Disposition);
    }

    private static void Varied(Lead lead, int index)
    {
        lead.ActTicks = Now - TimeSpan.FromHours(1).Ticks - index * TimeSpan.TicksPerMinute;
        switch (lead.Id)
        {
            case 1:
                lead.ActTicks = Now - TimeSpan.FromMinutes(4).Ticks;
                break;
            case 2:
                lead.ActTicks = Now - TimeSpan.FromMinutes(2).Ticks;
                break;
            case 4:
                lead.Priority = 10;
                break;
            case 6:
                // Claimed, but the lease is over.
                lead.Priority = 20;
                lead.HolderId = LeadLab.Ben;
                lead.HeldUntilTicks = Now - 1;
                break;
            case 7:
                // Stays in the pool's list while somebody is on it, for others at its end.
                lead.Priority = 30;
                lead.HolderId = LeadLab.Ann;
                lead.HeldUntilTicks = Now + TimeSpan.TicksPerMinute;
                break;
            case 8:
                lead.AssigneeId = LeadLab.Ann;
                lead.DueTicks = Now - TimeSpan.TicksPerMinute;
                lead.DispositionId = 2;
                break;
            case 9:
                // Promised and due for longer than a lease: anybody's now.
                lead.AssigneeId = LeadLab.Ann;
                lead.DueTicks = Now - TimeSpan.TicksPerMinute * 20;
                lead.IsPromised = true;
                break;
            case 10:
                lead.AssigneeId = LeadLab.Ben;
                lead.DueTicks = Now + TimeSpan.TicksPerMinute;
                break;
            case 11 or 12:
                lead.Status = LeadStatus.Closed;
                lead.ClosedTicks = Now - TimeSpan.FromMinutes(20 - index).Ticks;
                break;
        }
    }

    private static async Task<IEnumerable<int>> IdsAsync(LeadQueueQuery query, LeadTab tab, int user)
    {
        var selection = new LeadSelection { Tab = tab };
        var page = await query.ExecuteAsync(DataScope.Everything, user, selection, Cancel);
        Assert.Equal(page.Items.Count, page.Total);
        Assert.Equal(page.Total, (await query.CountAsync(DataScope.Everything, user, selection, Cancel)).Of(tab));
        Assert.Equal(
            page.Items.Select(i => i.Lead.Id),
            await query.KeysAsync(DataScope.Everything, user, selection, 100, Cancel)
        );
        return page.Items.Select(i => i.Lead.Id);
    }
}
