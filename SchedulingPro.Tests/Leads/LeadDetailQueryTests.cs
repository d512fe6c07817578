using Microsoft.Extensions.Options;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Leads;
using SchedulingPro.Core.Leads.Work;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Leads;

/// <summary>What the pane of one lead shows.</summary>
public sealed class LeadDetailQueryTests
{
    private const int NoAnswer = 3;
    private const int DoNotContact = 11;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task ExecuteAsync_WorkedLead_ShowsPersonHistoryAndWhatCanBeTakenBack(string provider)
    {
        await using var lab = await WorkLab.CreateAsync(provider);
        await lab.ArriveAsync(lab.Visit("earlier", s => s.CreatedOn = s.CreatedOn.AddDays(-1)));
        var lead = await lab.LeadAsync("newest");
        await lab.ClaimAsync(lab.Ann, lead);
        await lab.Desk.NoteAsync(lab.All, lab.Ben, lead, "Her dog bites", Guid.NewGuid(), Cancel);
        await lab.ResolveAsync(lab.Ann, lead, NoAnswer);

        var detail = (await OpenAsync(lab, lab.All, lab.Ann.UserId, lead))!;
        var forBen = (await OpenAsync(lab, lab.All, lab.Ben.UserId, lead))!;
        var masked = (await OpenAsync(lab, DataScope.ForAllCompanies(false), lab.Ann.UserId, lead))!;

        Assert.Equal("newest", detail.Item.Session.Content.Id);
        Assert.Equal(["earlier"], detail.OtherSessions.Select(s => s.Content.Id));
        Assert.Equal("No answer", detail.Item.Disposition);
        Assert.Equal(("Ann", 1), (detail.OwnerName, detail.Item.Lead.Attempts));
        Assert.Null(detail.HeldUntil);
        Assert.Equal(
            [
                LeadActKind.Disposition,
                LeadActKind.Called,
                LeadActKind.Note,
                LeadActKind.Claimed,
                LeadActKind.CameBack,
                LeadActKind.Arrived,
            ],
            detail.History.Select(e => e.Kind)
        );
        Assert.Equal([true, false, false, false, false, false], detail.History.Select(e => e.CanUndo));
        Assert.DoesNotContain(forBen.History, e => e.CanUndo);
        Assert.Contains(detail.History, e => e is { Text: "Her dog bites", UserName: "Ben" });
        Assert.Contains(detail.History, e => e is { Kind: LeadActKind.CameBack, SessionId: "newest" });
        Assert.Contains(masked.History, e => e.Text == PersonalData.Mask);
        Assert.Equal(PersonalData.Mask, masked.Item.Session.Content.Customer.Phone);

        await lab.Desk.UndoAsync(lab.All, lab.Ann, lead, detail.History[0].Id, Cancel);
        var undone = (await OpenAsync(lab, lab.All, lab.Ann.UserId, lead))!;
        Assert.Equal([true, true, false], undone.History.Take(3).Select(e => e.IsUndone));
        Assert.DoesNotContain(undone.History, e => e.CanUndo);
        Assert.Equal(0, undone.Item.Lead.Attempts);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task ExecuteAsync_NotTheAskers_IsNothing_AndBlockedContactsAreMarked(string provider)
    {
        await using var lab = await WorkLab.CreateAsync(provider);
        var lead = await lab.LeadAsync("one", s => s.Customer.Email = "One@Example.com");
        var south = DataScope.ForCompanies([lab.SouthId], true);

        Assert.Null(await OpenAsync(lab, south, lab.Ann.UserId, lead));
        Assert.Null(await OpenAsync(lab, DataScope.Nothing, lab.Ann.UserId, lead));
        Assert.Null(await OpenAsync(lab, lab.All, lab.Ann.UserId, lead + 1000));

        await lab.ResolveAsync(lab.Ann, lead, DoNotContact);
        var closed = (await OpenAsync(lab, lab.All, lab.Ann.UserId, lead))!;
        Assert.True(closed is { IsPhoneBlocked: true, IsEmailBlocked: true });
        Assert.Equal(LeadStatus.Closed, closed.Item.Lead.Status);

        var people = new LeadPeopleQuery(lab.Database.Contexts);
        Assert.Empty(await people.ExecuteAsync(south, lab.NorthId, Cancel));
    }

    private static Task<LeadDetail?> OpenAsync(WorkLab lab, DataScope scope, int userId, int lead) =>
        new LeadDetailQuery(lab.Database.Contexts, Options.Create(lab.LeadOptions), lab.Clock).ExecuteAsync(
            scope,
            userId,
            lead,
            Cancel
        );
}
