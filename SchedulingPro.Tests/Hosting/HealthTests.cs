using System.Net;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Tests.Hosting;

public sealed class HealthTests : IAsyncDisposable
{
    private readonly DashboardFactory dashboard = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(AppUrls.HealthLive)]
    [InlineData(AppUrls.HealthReady)]
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
