using SchedulingPro.Core.Accounts;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Accounts;

public sealed class AuditQueryTests
{
    private static readonly TimeZoneInfo Denver = TimeZoneInfo.FindSystemTimeZoneById("America/Denver");

    private static readonly DataScope All = DataScope.ForAllCompanies(seesPersonalData: true);

    public static TheoryData<string> AllDatabases => Databases.All;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(AllDatabases))]
    public async Task Execute_TextAndAction_FindWhatFits(string provider)
    {
        await using var accounts = await AccountsUnderTest.CreateAsync(provider);
        await accounts.AddAsync("sam@example.test", Roles.Office);
        await accounts.AddAsync("kim@example.test", Roles.Office);

        var bySubject = await AskAsync(accounts, new() { Text = "SAM@" });
        var byAction = await AskAsync(accounts, new() { Action = AuditActions.UserAdded });

        Assert.Equal("sam@example.test", Assert.Single(bySubject.Items).SubjectId);
        Assert.Equal(["kim@example.test", "sam@example.test"], byAction.Items.Select(item => item.SubjectId));
    }

    [Theory, MemberData(nameof(AllDatabases))]
    public async Task Execute_Days_AreThoseOfTheTenant(string provider)
    {
        await using var accounts = await AccountsUnderTest.CreateAsync(provider);
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(accounts.Clock.UtcNow, Denver));

        Assert.Equal(1, (await AskAsync(accounts, new() { From = day, To = day })).Total);
        Assert.Equal(0, (await AskAsync(accounts, new() { To = day.AddDays(-1) })).Total);
        Assert.Equal(0, (await AskAsync(accounts, new() { From = day.AddDays(1) })).Total);
    }

    [Theory, MemberData(nameof(AllDatabases))]
    public async Task Execute_LimitedScope_SeesNoEntriesWithoutCompany(string provider)
    {
        await using var accounts = await AccountsUnderTest.CreateAsync(provider);

        Assert.Equal(0, (await AskAsync(accounts, new(), DataScope.Nothing)).Total);
        Assert.Equal(0, (await AskAsync(accounts, new(), DataScope.ForCompanies([1], true))).Total);
    }

    private static Task<Core.Accounts.AuditPage> AskAsync(
        AccountsUnderTest accounts,
        AuditFilter filter,
        DataScope? scope = null
    ) => accounts.Audit.ExecuteAsync(scope ?? All, filter, Denver, 1, 50, Cancel);
}
