using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Ingestion.Demo;
using SchedulingPro.Core.Names;
using SchedulingPro.Core.Schedulers;
using SchedulingPro.Dashboard.Accounts.FirstRun;
using SchedulingPro.Dashboard.App.Demo;
using SchedulingPro.Tests.Hosting;

namespace SchedulingPro.Tests.Accounts;

public sealed class UnattendedSetupTests : IAsyncDisposable
{
    private readonly DashboardFactory dashboard = new()
    {
        WithTestUsers = false,
        // A few days of demo data are made like all of them.
        Replace = services =>
            services.AddSingleton(provider => new DemoData(
                provider.GetRequiredService<IDbContextFactory<SchedulingDbContext>>(),
                provider.GetRequiredService<SessionIngestor>(),
                provider.GetRequiredService<SchedulerIngestor>(),
                provider.GetRequiredService<NameStore>(),
                provider.GetRequiredService<SessionChangeFeed>(),
                provider.GetRequiredService<TimeProvider>()
            )
            {
                Days = 10,
            }),
    };

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

    [Fact]
    public async Task Run_DemoCutOff_CompletesItOnceAndLeavesItRemoved()
    {
        settings["Setup:DemoData"] = "true";
        var order = dashboard.Services.GetRequiredService<DemoOrder>();
        var demo = dashboard.Services.GetRequiredService<DemoData>();
        // As far as a program came that was killed right after set-up.
        await dashboard
            .Services.GetRequiredService<InitialSetup>()
            .ApplyAsync(new("Ada", "ada@example.test", "seven green kettles", 4711, "Bright", "UTC", true), Cancel);
        Assert.Equal(4711, await order.FindAsync(Cancel));

        Assert.Equal(DemoJobState.Done, await RunDemoAsync(RunAsync));
        Assert.True(await demo.ExistsAsync(Cancel));
        Assert.Null(await order.FindAsync(Cancel));

        var job = dashboard.Services.GetRequiredService<DemoJob>();
        await RunDemoAsync(() =>
        {
            job.StartRemoving(4711, AuditActor.System);
            return Task.CompletedTask;
        });
        await RunAsync();
        Assert.False(job.Progress!.IsAdding);
        Assert.False(await demo.ExistsAsync(Cancel));
    }

    [Fact]
    public async Task Run_DemoSwitchedOnAfterSetup_AddsNone()
    {
        await RunAsync();
        settings["Setup:DemoData"] = "true";

        await RunAsync();

        Assert.Null(dashboard.Services.GetRequiredService<DemoJob>().Progress);
    }

    public async ValueTask DisposeAsync() => await dashboard.DisposeAsync();

    /// <summary>How the run ended that the call started.</summary>
    private async Task<DemoJobState> RunDemoAsync(Func<Task> start)
    {
        var job = dashboard.Services.GetRequiredService<DemoJob>();
        var ended = new TaskCompletionSource<DemoJobState>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look()
        {
            if (job.Progress is { IsRunning: false } run)
                ended.TrySetResult(run.State);
        }

        job.Changed += Look;
        await start();
        var state = await ended.Task.WaitAsync(Cancel);
        job.Changed -= Look;
        return state;
    }

    private Task RunAsync() =>
        ActivatorUtilities
            .CreateInstance<UnattendedSetup>(
                dashboard.Services,
                new ConfigurationBuilder().AddInMemoryCollection(settings).Build()
            )
            .RunAsync(Cancel);
}
