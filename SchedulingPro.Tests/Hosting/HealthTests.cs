using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Tests.Hosting;

public sealed class HealthTests : IAsyncDisposable
{
    private readonly DashboardFactory dashboard = new();

    private IDbContextFactory<SchedulingDbContext> Contexts =>
        dashboard.Services.GetRequiredService<IDbContextFactory<SchedulingDbContext>>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(AppUrls.HealthLive)]
    [InlineData(AppUrls.HealthReady)]
    [InlineData(AppUrls.HealthInStep)]
    public async Task Health_Anonymous_IsOneWordAndNotCached(string path)
    {
        using var client = dashboard.CreateClientAs(null);

        using var answer = await client.GetAsync(path, Cancel);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Healthy", await answer.Content.ReadAsStringAsync(Cancel));
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Ready_DatabaseGone_Is503()
    {
        using var client = dashboard.CreateClientAs(null);
        (await client.GetAsync(AppUrls.HealthReady, Cancel)).EnsureSuccessStatusCode();
        File.Move(new DataFolder(dashboard.Folder).DatabaseFile, Path.Combine(dashboard.Folder, "away.db"));

        using var answer = await client.GetAsync(AppUrls.HealthReady, Cancel);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    [Fact]
    public async Task InStep_ConnectionBehind_Is503_ReadyStays_PausedIsFine()
    {
        using var client = dashboard.CreateClientAs(null);
        await using (var db = await Contexts.CreateDbContextAsync(Cancel))
        {
            db.UpstreamConnections.Add(
                new()
                {
                    Name = "main",
                    TenantId = TestAccounts.TenantId,
                    InStepOn = DateTime.UnixEpoch,
                }
            );
            await db.SaveChangesAsync(Cancel);
        }

        using var behind = await client.GetAsync(AppUrls.HealthInStep, Cancel);
        using var ready = await client.GetAsync(AppUrls.HealthReady, Cancel);
        await using (var db = await Contexts.CreateDbContextAsync(Cancel))
        {
            await db.UpstreamConnections.ExecuteUpdateAsync(c => c.SetProperty(x => x.IsPaused, true), Cancel);
        }

        using var paused = await client.GetAsync(AppUrls.HealthInStep, Cancel);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, behind.StatusCode);
        Assert.Equal("Unhealthy", await behind.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Equal(HttpStatusCode.OK, paused.StatusCode);
    }

    [Theory]
    [InlineData(Roles.Manager)]
    [InlineData(Roles.Office)]
    public async Task System_NotAdmin_IsRefused(string role)
    {
        using var client = dashboard.CreateClientAs(role);

        using var answer = await client.GetAsync(AppUrls.System, Cancel);

        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    public async ValueTask DisposeAsync() => await dashboard.DisposeAsync();
}
