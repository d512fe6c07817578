using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Dashboard.Accounts.FirstRun;
using SchedulingPro.Tests.Hosting;

namespace SchedulingPro.Tests.Accounts;

public sealed class UnattendedSetupTests : IAsyncDisposable
{
    private readonly DashboardFactory dashboard = new() { WithTestUsers = false };

    private readonly Dictionary<string, string?> settings = new()
    {
        ["Setup:AdminEmail"] = "ada@example.test",
        ["Setup:AdminPassword"] = "seven green kettles",
        ["Setup:TenantId"] = "4711",
        ["Setup:TenantName"] = "Bright Plumbing",
        ["Setup:TimeZone"] = "America/Denver",
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_EmptyDatabase_SetsUpOnce()
    {
        await RunAsync();
        settings["Setup:AdminEmail"] = "eve@example.test";
        await RunAsync();

        await using var db = await dashboard
            .Services.GetRequiredService<IDbContextFactory<SchedulingDbContext>>()
            .CreateDbContextAsync(Cancel);
        Assert.Equal("ada@example.test", (await db.Users.SingleAsync(Cancel)).Email);
        var tenant = await db.Tenants.SingleAsync(Cancel);
        Assert.Equal((4711, "Bright Plumbing", "America/Denver"), (tenant.Id, tenant.Name, tenant.TimeZone));
    }

    [Theory]
    [InlineData("Setup:TimeZone", "Mars/Olympus", "Setup__TimeZone")]
    [InlineData("Setup:AdminPassword", "short", "Setup__AdminPassword")]
    [InlineData("Setup:AdminPassword", "", "Setup__AdminPassword")]
    [InlineData("Setup:AdminEmail", "not an address", "Setup__AdminEmail")]
    [InlineData("Setup:TenantId", "abc", "Setup__TenantId")]
    [InlineData("Setup:TenantName", "", "Setup__TenantName")]
    [InlineData("Setup:DemoData", "perhaps", "Setup__DemoData")]
    public async Task Run_BadSetting_NamesItAndSetsNothingUp(string setting, string value, string named)
    {
        settings[setting] = value;

        var error = await Assert.ThrowsAsync<SetupException>(RunAsync);

        Assert.Contains(named, error.Message);
        Assert.True(await dashboard.Services.GetRequiredService<InitialSetup>().IsNeededAsync(Cancel));
    }

    public async ValueTask DisposeAsync() => await dashboard.DisposeAsync();

    private Task RunAsync() =>
        ActivatorUtilities
            .CreateInstance<UnattendedSetup>(
                dashboard.Services,
                new ConfigurationBuilder().AddInMemoryCollection(settings).Build()
            )
            .RunAsync(Cancel);
}
