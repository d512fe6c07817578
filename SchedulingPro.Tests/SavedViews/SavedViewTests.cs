using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.SavedViews;
using SchedulingPro.Tests.Data;
using SchedulingPro.Tests.Leads;

namespace SchedulingPro.Tests.SavedViews;

/// <summary>Saved views: one's own, the team's, and who may do what with them.</summary>
public sealed class SavedViewTests
{
    private const string Page = "leads";

    private static readonly UserContext Ann = User(LeadLab.Ann, "Ann", Roles.Office);
    private static readonly UserContext Ben = User(LeadLab.Ben, "Ben", Roles.Manager);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Views_OfTwoPeople_AreOwnOrShared(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        await database.FillLeadsAsync(0, (_, _) => { });
        var editor = new SavedViewEditor(database.Contexts, database.Clock);
        var query = new SavedViewQuery(database.Contexts);

        Assert.Equal(SavedViewOutcome.Done, await editor.SaveAsync(Ann, Page, " Mine\n", "tab=mine", false, Cancel));
        Assert.Equal(SavedViewOutcome.Done, await editor.SaveAsync(Ben, Page, "Drains", "q=drain", true, Cancel));
        Assert.Equal(SavedViewOutcome.Done, await editor.SaveAsync(Ben, Page, "Private", "q=x", false, Cancel));
        Assert.Equal(SavedViewOutcome.Done, await editor.SaveAsync(Ann, "sessions", "Else", "q=y", false, Cancel));
        Assert.Equal(SavedViewOutcome.Done, await editor.SaveAsync(Ann, Page, "Mine", "tab=mine&q=z", false, Cancel));

        var ofAnn = await query.ExecuteAsync(Ann.Scope, Ann, Page, Cancel);
        Assert.Equal(
            [("Mine", "tab=mine&q=z", true, "Ann"), ("Drains", "q=drain", false, "Ben")],
            ofAnn.Select(v => (v.Name, v.Query, v.IsOwn, v.OwnerName))
        );
        Assert.Empty(await query.ExecuteAsync(DataScope.Nothing, Ann, Page, Cancel));
        Assert.Empty(await query.ExecuteAsync(Ann.Scope, UserContext.Nobody, Page, Cancel));

        // Ben's private view does not exist for Ann; his shared one is not hers to remove.
        var ofBen = await query.ExecuteAsync(Ben.Scope, Ben, Page, Cancel);
        var (shared, secret) = (ofBen.Single(v => v.IsShared).Id, ofBen.Single(v => v.Name == "Private").Id);
        Assert.Equal(SavedViewOutcome.Gone, await editor.RemoveAsync(Ann, secret, Cancel));
        Assert.Equal(SavedViewOutcome.NotAllowed, await editor.RemoveAsync(Ann, shared, Cancel));
        Assert.Equal(SavedViewOutcome.NotAllowed, await editor.ChangeAsync(Ann, shared, "Hers", true, Cancel));
        Assert.Equal(SavedViewOutcome.NotAllowed, await editor.SaveAsync(Ann, Page, "All", "", true, Cancel));

        Assert.Equal(SavedViewOutcome.NameTaken, await editor.ChangeAsync(Ben, secret, "Drains", false, Cancel));
        Assert.Equal(SavedViewOutcome.Done, await editor.ChangeAsync(Ben, secret, "Pipes", true, Cancel));
        Assert.Equal(
            ["Drains", "Pipes"],
            (await query.ExecuteAsync(Ann.Scope, Ann, Page, Cancel)).Where(v => !v.IsOwn).Select(v => v.Name)
        );

        // A page opens with a view of one's own or of the team; removing the view ends that, for everybody.
        Assert.Null(await query.DefaultAsync(Ann.Scope, Ann, Page, Cancel));
        var mine = ofAnn.Single(v => v.IsOwn).Id;
        Assert.Equal(SavedViewOutcome.Done, await editor.SetDefaultAsync(Ann, Page, mine, Cancel));
        Assert.Equal("tab=mine&q=z", await query.DefaultAsync(Ann.Scope, Ann, Page, Cancel));
        Assert.Equal(SavedViewOutcome.Done, await editor.SetDefaultAsync(Ann, Page, shared, Cancel));
        Assert.Equal("q=drain", await query.DefaultAsync(Ann.Scope, Ann, Page, Cancel));
        Assert.Equal(
            shared,
            Assert.Single(await query.ExecuteAsync(Ann.Scope, Ann, Page, Cancel), v => v.IsDefault).Id
        );
        Assert.Null(await query.DefaultAsync(Ann.Scope, Ann, "sessions", Cancel));
        Assert.Null(await query.DefaultAsync(Ben.Scope, Ben, Page, Cancel));
        Assert.Equal(SavedViewOutcome.Gone, await editor.SetDefaultAsync(Ann, "sessions", shared, Cancel));
        Assert.Equal(SavedViewOutcome.Gone, await editor.SetDefaultAsync(Ben, Page, mine, Cancel));
        Assert.Equal(SavedViewOutcome.NotAllowed, await editor.SetDefaultAsync(UserContext.Nobody, Page, null, Cancel));
        Assert.Equal(SavedViewOutcome.Done, await editor.RemoveAsync(Ben, shared, Cancel));
        Assert.Null(await query.DefaultAsync(Ann.Scope, Ann, Page, Cancel));
        Assert.Equal(SavedViewOutcome.Done, await editor.SetDefaultAsync(Ann, Page, mine, Cancel));
        Assert.Equal(SavedViewOutcome.Done, await editor.SetDefaultAsync(Ann, Page, null, Cancel));
        Assert.Null(await query.DefaultAsync(Ann.Scope, Ann, Page, Cancel));
        Assert.Equal(SavedViewOutcome.Gone, await editor.RemoveAsync(Ben, shared, Cancel));
    }

    [Fact]
    public async Task Save_WithWhatCannotBeKept_SaysWhy()
    {
        await using var database = await DatabaseUnderTest.CreateAsync(Databases.Sqlite);
        await database.FillLeadsAsync(0, (_, _) => { });
        var editor = new SavedViewEditor(database.Contexts, database.Clock);
        Task<SavedViewOutcome> Save(UserContext user, string name, string query) =>
            editor.SaveAsync(user, Page, name, query, false, Cancel);

        Assert.Equal(SavedViewOutcome.NameMissing, await Save(Ann, " \t", ""));
        Assert.Equal(SavedViewOutcome.NameTooLong, await Save(Ann, new('n', SavedViewEditor.LongestName + 1), ""));
        Assert.Equal(SavedViewOutcome.QueryTooLong, await Save(Ann, "n", new('q', SavedViewEditor.LongestQuery + 1)));
        Assert.Equal(SavedViewOutcome.NotAllowed, await Save(UserContext.Nobody, "n", ""));
        await using (var db = database.Open())
        {
            db.SavedViews.AddRange(
                Enumerable
                    .Range(0, SavedViewEditor.MostOfUser)
                    .Select(i => new SavedView
                    {
                        TenantId = DatabaseUnderTest.TenantId,
                        Page = Page,
                        UserId = Ann.UserId,
                        Name = $"View {i}",
                        SavedOn = TestClock.Start,
                    })
            );
            await db.SaveChangesAsync(Cancel);
        }

        Assert.Equal(SavedViewOutcome.TooMany, await Save(Ann, "One more", ""));
        Assert.Equal(SavedViewOutcome.Done, await Save(Ann, "View 7", "tab=due"));
    }

    private static UserContext User(int id, string name, string role) =>
        new()
        {
            UserId = id,
            DisplayName = name,
            Roles = [role],
            Scope = DataScope.Everything,
            TenantId = DatabaseUnderTest.TenantId,
        };
}
