using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Dashboard.Accounts;

namespace SchedulingPro.Tests.Hosting;

public sealed class UserContextTests : IAsyncDisposable
{
    private readonly DashboardFactory dashboard = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_SignedIn_KnowsRoleScopeAndTenant()
    {
        var context = await AskAsync(Roles.Manager);

        Assert.Equal(TestAccounts.NameOf(Roles.Manager), context.DisplayName);
        Assert.Equal([Roles.Manager], context.Roles);
        Assert.True(context.Scope.AllCompanies);
        Assert.True(context.Scope.SeesPersonalData);
        Assert.Equal(TestAccounts.TenantId, context.TenantId);
        Assert.Equal(TestAccounts.TimeZone, context.TimeZone.Id);
    }

    [Fact]
    public async Task Get_Anonymous_IsNobody()
    {
        var context = await AskAsync(null);

        Assert.Same(UserContext.Nobody, context);
        Assert.Equal(DataScope.Nothing, context.Scope);
    }

    [Fact]
    public async Task Get_ScopeTakenAway_CountsAtOnce()
    {
        await ChangeAsync(user => user.AllCompanies = false);

        var context = await AskAsync(Roles.Manager);

        Assert.False(context.Scope.AllCompanies);
        Assert.Empty(context.Scope.CompanyIds);
    }

    [Fact]
    public async Task Get_Disabled_IsNobody()
    {
        await ChangeAsync(user => user.IsDisabled = true);

        var context = await AskAsync(Roles.Manager);

        Assert.Same(UserContext.Nobody, context);
    }

    public async ValueTask DisposeAsync() => await dashboard.DisposeAsync();

    /// <summary>As an endpoint asks: the user is that of the request.</summary>
    private async Task<UserContext> AskAsync(string? role)
    {
        await using var scope = dashboard.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var request = new DefaultHttpContext { RequestServices = services };
        if (role is not null)
        {
            var user = await services
                .GetRequiredService<UserManager<User>>()
                .FindByEmailAsync(TestAccounts.EmailOf(role));
            request.User = await services.GetRequiredService<IUserClaimsPrincipalFactory<User>>().CreateAsync(user!);
        }

        services.GetRequiredService<IHttpContextAccessor>().HttpContext = request;
        return await services.GetRequiredService<IUserContextAccessor>().GetAsync(Cancel);
    }

    private async Task ChangeAsync(Action<User> change)
    {
        await using var db = await dashboard
            .Services.GetRequiredService<IDbContextFactory<SchedulingDbContext>>()
            .CreateDbContextAsync(Cancel);
        change(await db.Users.SingleAsync(u => u.Email == TestAccounts.EmailOf(Roles.Manager), Cancel));
        await db.SaveChangesAsync(Cancel);
    }
}
