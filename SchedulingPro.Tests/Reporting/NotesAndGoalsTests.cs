using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Tests.Data;
using SchedulingPro.Tests.Sessions;

namespace SchedulingPro.Tests.Reporting;

/// <summary>Notes on days and monthly goals: who may write them, and who reads which.</summary>
public sealed class NotesAndGoalsTests
{
    private static readonly DateOnly Day = new(2026, 5, 4);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Notes_OfEverythingAndOfCompanies_AreReadByThoseWhoSeeThem(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        var (north, south) = await database.FillAsync(1);
        var editor = new AnnotationEditor(database.Contexts, new(database.Contexts, database.Clock), database.Clock);
        var query = new AnnotationQuery(database.Contexts);
        var manager = Manager(DataScope.Everything);
        var northern = Manager(DataScope.ForCompanies([north], true));

        Assert.Null(await editor.SaveAsync(manager, null, Day, "  New   web site ", null, Cancel));
        Assert.Null(await editor.SaveAsync(northern, null, Day, "Northern prices", north, Cancel));
        Assert.Null(await editor.SaveAsync(manager, null, Day.AddDays(-1), "Southern van", south, Cancel));
        Assert.StartsWith("Note is refused", await editor.SaveAsync(northern, null, Day, "x", null, Cancel));
        Assert.StartsWith("Note is refused", await editor.SaveAsync(northern, null, Day, "x", south, Cancel));
        Assert.StartsWith(
            "Note is refused",
            await editor.SaveAsync(manager with { Roles = [Roles.Office] }, null, Day, "x", null, Cancel)
        );
        Assert.StartsWith("Note is empty", await editor.SaveAsync(manager, null, Day, "  ", null, Cancel));

        Assert.Equal(["Southern van", "New web site", "Northern prices"], await ReadAsync(manager, SessionFilter.None));
        Assert.Equal(["New web site", "Northern prices"], await ReadAsync(northern, SessionFilter.None));
        Assert.Equal(
            ["Southern van", "New web site"],
            await ReadAsync(manager, SessionFilter.None.With(FilterKeys.Company, $"{south}"))
        );
        Assert.Empty(await ReadAsync(Manager(DataScope.Nothing), SessionFilter.None));

        var notes = await query.ExecuteAsync(manager.Scope, SessionFilter.None, Day, Day, Cancel);
        Assert.False(await editor.RemoveAsync(northern, notes[0].Id, Cancel));
        Assert.Null(await editor.SaveAsync(northern, notes[1].Id, Day.AddDays(1), "Prices", north, Cancel));
        Assert.True(await editor.RemoveAsync(manager, notes[0].Id, Cancel));
        Assert.False(await editor.RemoveAsync(manager, notes[0].Id, Cancel));
        Assert.Equal(["Southern van", "Prices"], await ReadAsync(manager, SessionFilter.None));

        async Task<IEnumerable<string>> ReadAsync(UserContext user, SessionFilter filter) =>
            (await query.ExecuteAsync(user.Scope, filter, Day.AddDays(-1), Day.AddDays(1), Cancel)).Select(a => a.Text);
    }

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Goals_SetChangedAndRemoved_AreOfOneCompanyOrOfAll(string provider)
    {
        await using var database = await DatabaseUnderTest.CreateAsync(provider);
        var (north, _) = await database.FillAsync(1);
        var goals = new GoalDirectory(database.Contexts, new(database.Contexts, database.Clock), database.Clock);
        var manager = Manager(DataScope.Everything);
        var northern = Manager(DataScope.ForCompanies([north], true));

        Assert.Null(await goals.SetAsync(manager, "booked", null, 100, Cancel));
        Assert.Null(await goals.SetAsync(manager, "booked", null, 180, Cancel));
        Assert.Null(await goals.SetAsync(northern, "booked", north, 60, Cancel));
        Assert.NotNull(await goals.SetAsync(northern, "booked", null, 60, Cancel));
        Assert.NotNull(await goals.SetAsync(manager, "booked", null, 0, Cancel));
        Assert.NotNull(await goals.SetAsync(manager, "abandonmentRate", null, 5, Cancel));

        Assert.Equal(180, await goals.FindAsync(manager.Scope, "booked", null, Cancel));
        Assert.Equal(60, await goals.FindAsync(manager.Scope, "booked", north, Cancel));
        Assert.Null(await goals.FindAsync(northern.Scope, "booked", null, Cancel));
        Assert.Null(await goals.SetAsync(manager, "booked", null, null, Cancel));
        Assert.Null(await goals.FindAsync(manager.Scope, "booked", null, Cancel));
    }

    private static UserContext Manager(DataScope scope) =>
        new()
        {
            UserId = 1,
            DisplayName = "Mona",
            Roles = [Roles.Manager],
            Scope = scope,
            TenantId = DatabaseUnderTest.TenantId,
        };
}
