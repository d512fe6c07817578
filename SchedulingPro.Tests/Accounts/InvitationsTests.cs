using SchedulingPro.Core.Accounts;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Accounts;

public sealed class InvitationsTests
{
    private const string Email = "new@example.test";

    public static TheoryData<string> AllDatabases => Databases.All;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(AllDatabases))]
    public async Task Accept_OpenLink_MakesTheAccountWithItsAccess(string provider)
    {
        await using var accounts = await AccountsUnderTest.CreateAsync(provider);
        var company = await accounts.AddCompanyAsync("Northside");
        var token = await InviteAsync(accounts, new(Roles.Manager, false, [company]));

        var result = await AcceptAsync(accounts, token);
        var context = await accounts.Contexts.ExecuteAsync(result.UserId, Cancel);

        Assert.Empty(result.Errors);
        Assert.Equal([Roles.Manager], context.Roles);
        Assert.Equal([company], context.Scope.CompanyIds);
        Assert.Contains(AuditActions.InvitationAccepted, await accounts.ActionsAsync());
    }

    [Theory, MemberData(nameof(AllDatabases))]
    public async Task Accept_SecondTime_IsRefused(string provider)
    {
        await using var accounts = await AccountsUnderTest.CreateAsync(provider);
        var token = await InviteAsync(accounts);
        await AcceptAsync(accounts, token);

        Assert.False((await AcceptAsync(accounts, token)).Succeeded);
        Assert.Null(await accounts.Invitations.FindAsync(token, Cancel));
    }

    [Theory, MemberData(nameof(AllDatabases))]
    public async Task Accept_After48Hours_IsRefused(string provider)
    {
        await using var accounts = await AccountsUnderTest.CreateAsync(provider);
        var token = await InviteAsync(accounts);
        accounts.Clock.Advance(AccountPolicy.LinkLife);

        Assert.Null(await accounts.Invitations.FindAsync(token, Cancel));
        Assert.False((await AcceptAsync(accounts, token)).Succeeded);
    }

    [Theory, MemberData(nameof(AllDatabases))]
    public async Task Accept_WeakPassword_LeavesTheInvitationOpen(string provider)
    {
        await using var accounts = await AccountsUnderTest.CreateAsync(provider);
        var token = await InviteAsync(accounts);

        var result = await accounts.Invitations.AcceptAsync(token, "Nora", "password1234", null, Cancel);

        Assert.Equal("Password", Assert.Single(result.Errors).Field);
        Assert.NotNull(await accounts.Invitations.FindAsync(token, Cancel));
    }

    [Theory, MemberData(nameof(AllDatabases))]
    public async Task Renew_ExpiredInvitation_WorksWithTheNewLinkOnly(string provider)
    {
        await using var accounts = await AccountsUnderTest.CreateAsync(provider);
        var old = await InviteAsync(accounts);
        var id = (await accounts.Invitations.FindAsync(old, Cancel))!.Id;
        accounts.Clock.Advance(AccountPolicy.LinkLife);

        var renewed = await accounts.Invitations.RenewAsync(id, accounts.Admin, Cancel);

        Assert.Null(await accounts.Invitations.FindAsync(old, Cancel));
        Assert.NotNull(await accounts.Invitations.FindAsync(renewed.Token!, Cancel));
    }

    [Theory, MemberData(nameof(AllDatabases))]
    public async Task Revoke_OpenInvitation_EndsItsLink(string provider)
    {
        await using var accounts = await AccountsUnderTest.CreateAsync(provider);
        var token = await InviteAsync(accounts);
        var id = (await accounts.Invitations.FindAsync(token, Cancel))!.Id;

        await accounts.Invitations.RevokeAsync(id, accounts.Admin, Cancel);

        Assert.False((await AcceptAsync(accounts, token)).Succeeded);
    }

    [Theory, MemberData(nameof(AllDatabases))]
    public async Task Create_SameAddressAgain_EndsTheFirstLink(string provider)
    {
        await using var accounts = await AccountsUnderTest.CreateAsync(provider);
        var first = await InviteAsync(accounts);

        var second = await InviteAsync(accounts);

        Assert.Null(await accounts.Invitations.FindAsync(first, Cancel));
        Assert.NotNull(await accounts.Invitations.FindAsync(second, Cancel));
    }

    [Theory, MemberData(nameof(AllDatabases))]
    public async Task Create_NoCompany_IsRefused(string provider)
    {
        await using var accounts = await AccountsUnderTest.CreateAsync(provider);

        var result = await accounts.Invitations.CreateAsync(
            Email,
            "Nora",
            new(Roles.Office, false, []),
            accounts.Admin,
            Cancel
        );

        Assert.Equal("Companies", Assert.Single(result.Errors).Field);
    }

    private static Task<string> InviteAsync(AccountsUnderTest accounts) =>
        InviteAsync(accounts, UserAccess.Everywhere(Roles.Office));

    private static async Task<string> InviteAsync(AccountsUnderTest accounts, UserAccess access)
    {
        var result = await accounts.Invitations.CreateAsync(Email, "Nora", access, accounts.Admin, Cancel);
        Assert.Empty(result.Errors);
        return result.Token!;
    }

    private static Task<AccountResult> AcceptAsync(AccountsUnderTest accounts, string token) =>
        accounts.Invitations.AcceptAsync(token, "Nora New", "nine blue lanterns", "192.0.2.7", Cancel);
}
