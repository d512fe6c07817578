using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Leads;
using SchedulingPro.Core.Leads.Arrival;
using SchedulingPro.Core.Leads.Consent;
using SchedulingPro.Core.Leads.Settings;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Leads;

/// <summary>What managers set: who is not contacted, hours and texts of companies, dispositions.</summary>
public sealed class FollowUpSettingsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task DoNotContact_AddedAndTakenOff_AppliesToLaterSessionsAndIsAudited(string provider)
    {
        await using var lab = await WorkLab.CreateAsync(provider);
        using var signal = new LeadSignal();
        var audit = new AuditLog(lab.Database.Contexts, lab.Clock);
        var editor = new DoNotContactEditor(lab.Database.Contexts, audit, signal, lab.Clock);
        var query = new DoNotContactQuery(lab.Database.Contexts);
        var manager = Manager(lab);

        var added = await editor.AddAsync(manager, "+1 212 555-0147", " Asked by letter ", Cancel);
        await editor.AddAsync(manager, "Maria@Example.com ", "", Cancel);
        var again = await editor.AddAsync(manager, "(212) 555-0147", "", Cancel);
        var garbage = await editor.AddAsync(manager, "12 34", "", Cancel);

        Assert.True(added.IsDone);
        Assert.Equal("is on the list already", Assert.Single(again.Errors).Reason);
        Assert.Equal("contact", Assert.Single(garbage.Errors).Field);
        await lab.ArriveAsync(lab.Visit("blocked"));
        Assert.Empty(await lab.LeadsAsync());

        Assert.Equal(2, (await PageAsync("")).Total);
        var found = Assert.Single((await PageAsync("212-555")).Items);
        Assert.Equal(("2125550147", "Asked by letter", "Mona"), (found.Value, found.Reason, found.AddedBy));
        Assert.Equal("maria@example.com", Assert.Single((await PageAsync("MARIA@")).Items).Value);
        var masked = await query.ExecuteAsync(
            DataScope.ForAllCompanies(false),
            DatabaseUnderTest.TenantId,
            "",
            1,
            Cancel
        );
        Assert.All(masked.Items, i => Assert.Equal(PersonalData.Mask, i.Value));
        Assert.Equal(
            0,
            (
                await query.ExecuteAsync(
                    DataScope.ForAllCompanies(false),
                    DatabaseUnderTest.TenantId,
                    "maria",
                    1,
                    Cancel
                )
            ).Total
        );
        Assert.Equal(0, (await query.ExecuteAsync(DataScope.Nothing, DatabaseUnderTest.TenantId, "", 1, Cancel)).Total);

        Assert.NotNull(await editor.RemoveAsync(manager, found.Id, Cancel));
        Assert.Null(await editor.RemoveAsync(manager, found.Id, Cancel));
        await lab.ArriveAsync(lab.Visit("welcome"));
        Assert.Single(await lab.LeadsAsync());
        await using var db = lab.Database.Open();
        var entries = await db.AuditEntries.Where(e => e.SubjectKind == "do-not-contact").ToListAsync(Cancel);
        Assert.Equal(3, entries.Count);
        Assert.DoesNotContain(entries, e => e.Details.Contains("555") || e.Details.Contains("example"));

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() =>
            editor.AddAsync(manager with { Roles = [Roles.Office] }, "2125550199", "", Cancel)
        );

        Task<DoNotContactPage> PageAsync(string search) =>
            query.ExecuteAsync(lab.All, DatabaseUnderTest.TenantId, search, 1, Cancel);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task FollowUp_SavedForOneCompany_LeavesOthersAtTheDefaults(string provider)
    {
        await using var lab = await WorkLab.CreateAsync(provider);
        var editor = new FollowUpEditor(lab.Database.Contexts, new(lab.Database.Contexts, lab.Clock));
        var query = new FollowUpQuery(lab.Database.Contexts);
        var manager = Manager(lab);
        var wanted = new FollowUpDraft
        {
            CompanyId = lab.NorthId,
            TimeZone = "America/Denver",
            Hours = new Dictionary<DayOfWeek, OpenHours> { [DayOfWeek.Sunday] = new(new(10, 0), new(0, 0)) },
            Templates = ContactTemplates.Default with { TextBody = "Hello {first name}" },
        };

        Assert.True((await editor.SaveAsync(manager, wanted, Cancel)).IsDone);
        Assert.True((await editor.SaveAsync(manager, wanted, Cancel)).IsDone);

        var (north, south) = (await query.ExecuteAsync(lab.All, Cancel)) switch
        {
            [var a, var b] => (a, b),
            _ => throw new InvalidOperationException(),
        };
        Assert.Equal(("America/Denver", false), (north.Draft.TimeZone, north.IsDefault));
        Assert.Equal(wanted.Hours, north.Draft.Hours.ToDictionary());
        Assert.Equal(wanted.Templates, north.Draft.Templates);
        Assert.Equal(("", true), (south.Draft.TimeZone, south.IsDefault));
        Assert.Equal(BusinessHours.Default, south.Draft.Hours);
        Assert.Equal(
            ["South"],
            (await query.ExecuteAsync(DataScope.ForCompanies([lab.SouthId], true), Cancel)).Select(c => c.CompanyName)
        );
        await using var db = lab.Database.Open();
        Assert.Single(await db.AuditEntries.Where(e => e.Action == AuditActions.FollowUpChanged).ToListAsync(Cancel));

        var refused = await editor.SaveAsync(
            manager,
            wanted with
            {
                TimeZone = "Nowhere",
                Hours = new Dictionary<DayOfWeek, OpenHours> { [DayOfWeek.Monday] = new(new(9, 0), new(9, 0)) },
                Templates = new("{who}", new string('x', 2000), ""),
            },
            Cancel
        );
        Assert.Equal(["timeZone", "Monday", "mailSubject", "mailBody"], refused.Errors.Select(e => e.Field));
        var other = manager with { Scope = DataScope.ForCompanies([lab.SouthId], true) };
        Assert.False((await editor.SaveAsync(other, wanted, Cancel)).IsDone);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Dispositions_AddedRenamedMovedAndRetired_StayUsable(string provider)
    {
        await using var lab = await WorkLab.CreateAsync(provider);
        var editor = new DispositionEditor(lab.Database.Contexts, new(lab.Database.Contexts, lab.Clock));
        var manager = Manager(lab);

        var added = await editor.SaveAsync(manager, new(null, " Moved  away ", DispositionEffect.Close, true), Cancel);
        var twice = await editor.SaveAsync(manager, new(null, "moved away", DispositionEffect.Close, true), Cancel);
        await editor.SaveAsync(manager, new(2, "Left a message", DispositionEffect.Close, true), Cancel);
        await editor.MoveAsync(manager, 2, up: true, Cancel);
        await editor.MoveAsync(manager, 2, up: true, Cancel);
        await editor.SetActiveAsync(manager, 3, active: false, Cancel);
        var needed = await editor.SetActiveAsync(manager, 2, active: false, Cancel);

        Assert.Equal("1000", added.Id);
        Assert.Equal("is the label of another one", Assert.Single(twice.Errors).Reason);
        Assert.Contains("last of its kind", Assert.Single(needed.Errors).Reason);
        var all = await new FollowUpQuery(lab.Database.Contexts).DispositionsAsync(lab.All, Cancel);
        Assert.Equal(["Left a message", "Booked by phone"], all.Take(2).Select(d => d.Label));
        Assert.Equal(DispositionEffect.TryAgain, all[0].Effect);
        Assert.Equal("Moved away", all.Single(d => d.Id == 1000).Label);
        Assert.Equal("No answer", Assert.Single(all, d => !d.IsActive).Label);

        var lead = await lab.LeadAsync("one");
        var refused = await lab.ResolveAsync(lab.Ann, lead, 3);
        Assert.Equal("disposition", refused.Field);
        Assert.True((await lab.ResolveAsync(lab.Ann, lead, 1000)).Succeeded);
        Assert.Equal(LeadStatus.Closed, (await lab.LeadAsync(lead)).Status);
    }

    private static UserContext Manager(WorkLab lab) =>
        new()
        {
            UserId = lab.Manager.UserId,
            DisplayName = "Mona",
            Roles = [Roles.Manager],
            Scope = lab.All,
            TenantId = DatabaseUnderTest.TenantId,
        };
}
