using SchedulingPro.Core.Accounts;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Accounts;

public sealed class UserAccountsTests
{
    public static TheoryData<string> AllDatabases => Databases.All;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(AllDatabases))]
    public async Task Setup_SecondTime_IsRefused(string provider)
    {
        await using var accounts = await AccountsUnderTest.CreateAsync(provider);

        var again = await accounts.Setup.ApplyAsync(AccountsUnderTest.SetupOf("eve@example.test"), Cancel);

        Assert.False(again.Succeeded);
        Assert.False(await accounts.Setup.IsNeededAsync(Cancel));
        Assert.Equal([AuditActions.SetupCompleted], await accounts.ActionsAsync());
    }

    [Theory, MemberData(nameof(AllDatabases))]
    public async Task Setup_WeakPassword_LeavesNothingBehind(string provider)
    {
        await using var accounts = await AccountsUnderTest.CreateAsync(provider, withAdmin: false);

        var result = await accounts.Setup.ApplyAsync(
            AccountsUnderTest.SetupOf("ada@example.test") with
            {
                Password = "short",
            },
            Cancel
        );

        Assert.Equal("Password", Assert.Single(result.Errors).Field);
        Assert.True(await accounts.Setup.IsNeededAsync(Cancel));
        Assert.Equal("Test account", (await accounts.Setup.FindTenantAsync(Cancel))!.Name);
    }

    [Theory, MemberData(nameof(AllDatabases))]
    public async Task Disable_LastActiveAdmin_IsRefused(string provider)
    {
        await using var accounts = await AccountsUnderTest.CreateAsync(provider);
        var other = await accounts.AddAsync("otto@example.test", Roles.Admin);
        Assert.True((await accounts.Users.SetDisabledAsync(other, true, accounts.Admin, Cancel)).Succeeded);

        var last = await accounts.Users.SetDisabledAsync(accounts.AdminId, true, AuditActor.CommandLine, Cancel);

        Assert.False(last.Succeeded);
        Assert.False((await accounts.ReadAsync(accounts.AdminId)).IsDisabled);
    }

    [Theory, MemberData(nameof(AllDatabases))]
    public async Task Change_LastAdminToOffice_IsRefused(string provider)
    {
        await using var accounts = await AccountsUnderTest.CreateAsync(provider);

        var result = await accounts.Users.ChangeAsync(
            accounts.AdminId,
            "Ada",
            UserAccess.Everywhere(Roles.Office),
            AuditActor.CommandLine,
            Cancel
        );

        Assert.False(result.Succeeded);
        Assert.Equal([Roles.Admin], (await accounts.Contexts.ExecuteAsync(accounts.AdminId, Cancel)).Roles);
    }

    [Theory, MemberData(nameof(AllDatabases))]
    public async Task DisableAndDemote_Oneself_AreRefused(string provider)
    {
        await using var accounts = await AccountsUnderTest.CreateAsync(provider);
        await accounts.AddAsync("otto@example.test", Roles.Admin);

        var disabled = await accounts.Users.SetDisabledAsync(accounts.AdminId, true, accounts.Admin, Cancel);
        var demoted = await accounts.Users.ChangeAsync(
            accounts.AdminId,
            "Ada",
            UserAccess.Everywhere(Roles.Manager),
            accounts.Admin,
            Cancel
        );

        Assert.False(disabled.Succeeded);
        Assert.False(demoted.Succeeded);
    }

    [Theory, MemberData(nameof(AllDatabases))]
    public async Task Change_RoleAndCompanies_IsTheScopeOfTheNextQuestion(string provider)
    {
        await using var accounts = await AccountsUnderTest.CreateAsync(provider);
        var company = await accounts.AddCompanyAsync("Northside");
        var id = await accounts.AddAsync("sam@example.test", Roles.Manager);

        var result = await accounts.Users.ChangeAsync(
            id,
            "Sam",
            new(Roles.Office, false, [company]),
            accounts.Admin,
            Cancel
        );
        var context = await accounts.Contexts.ExecuteAsync(id, Cancel);

        Assert.Empty(result.Errors);
        Assert.Equal([Roles.Office], context.Roles);
        Assert.False(context.Scope.AllCompanies);
        Assert.Equal([company], context.Scope.CompanyIds);
        Assert.Contains(AuditActions.UserChanged, await accounts.ActionsAsync());
    }

    [Theory, MemberData(nameof(AllDatabases))]
    public async Task Disable_EndsSessionsAndScope(string provider)
    {
        await using var accounts = await AccountsUnderTest.CreateAsync(provider);
        var id = await accounts.AddAsync("sam@example.test", Roles.Office);
        var before = (await accounts.ReadAsync(id)).SecurityStamp;

        await accounts.Users.SetDisabledAsync(id, true, accounts.Admin, Cancel);

        Assert.NotEqual(before, (await accounts.ReadAsync(id)).SecurityStamp);
        Assert.Same(UserContext.Nobody, await accounts.Contexts.ExecuteAsync(id, Cancel));
    }

    [Theory, MemberData(nameof(AllDatabases))]
    public async Task PasswordLink_Used_WorksOnce(string provider)
    {
        await using var accounts = await AccountsUnderTest.CreateAsync(provider);
        var id = await accounts.AddAsync("sam@example.test", Roles.Office);
        var token = (await accounts.Users.CreatePasswordLinkAsync(id, accounts.Admin, Cancel)).Token!;

        var first = await accounts.Users.ChoosePasswordAsync(id, token, "nine blue lanterns", null, Cancel);
        var second = await accounts.Users.ChoosePasswordAsync(id, token, "four red bicycles", null, Cancel);

        Assert.Empty(first.Errors);
        Assert.False(second.Succeeded);
        Assert.True(await accounts.PasswordFitsAsync(id, "nine blue lanterns"));
    }

    [Theory, MemberData(nameof(AllDatabases))]
    public async Task Add_AddressThatIsTaken_IsRefusedOnce(string provider)
    {
        await using var accounts = await AccountsUnderTest.CreateAsync(provider);

        var result = await accounts.Users.AddAsync(
            "ADA@example.test",
            "Other",
            AccountsUnderTest.Password,
            UserAccess.Everywhere(Roles.Office),
            accounts.Admin,
            Cancel
        );

        Assert.Equal("Email", Assert.Single(result.Errors).Field);
    }
}
