using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Core.Ingestion.Upstream.Client;
using SchedulingPro.Core.Ingestion.Upstream.Connections;
using SchedulingPro.Core.Names;
using SchedulingPro.Tests.Upstream.StandIn;

namespace SchedulingPro.Tests.Upstream;

/// <summary>"Test connection" names the part that is wrong.</summary>
public sealed class UpstreamProbeTests(UpstreamLab lab) : IClassFixture<UpstreamLab>
{
    [Fact]
    public async Task Probe_EverythingRight_SaysSoOfEachPart()
    {
        lab.Reset();

        var result = await RunAsync(lab.StandIn.Credentials);

        Assert.True(result.IsUsable);
        Assert.Equal(11, result.Checks.Count);
        Assert.All(result.Checks, c => Assert.Equal(ProbeState.Ok, c.State));
        Assert.All(result.Checks, c => Assert.NotEmpty(c.Finding));
    }

    [Theory]
    [InlineData("token address", "Token address")]
    [InlineData("token nowhere", "Token address")]
    [InlineData("secret", "Client id and secret")]
    [InlineData("address", "API address")]
    [InlineData("app key", "App key")]
    [InlineData("tenant", "Tenant")]
    [InlineData("permission", "Schedulers and sessions")]
    public async Task Probe_OnePartWrong_NamesItAndStopsThere(string wrong, string label)
    {
        lab.Reset();
        lab.StandIn.DeniesSchedulers = wrong == "permission";
        var right = lab.StandIn.Credentials;

        var result = await RunAsync(
            wrong switch
            {
                "token address" => right with { TokenUrl = right.BaseUrl + "/token" },
                "token nowhere" => right with { TokenUrl = "http://127.0.0.1:1/connect/token" },
                "secret" => right with { ClientSecret = "wrong-secret" },
                "address" => right with { BaseUrl = right.BaseUrl + "/nowhere" },
                "app key" => right with { AppKey = "wrong-key" },
                "tenant" => right with { TenantId = 5 },
                _ => right,
            }
        );

        Assert.False(result.IsUsable);
        var failed = Assert.Single(result.Checks, c => c.State == ProbeState.Failed);
        Assert.Equal(label, failed.Label);
        Assert.NotNull(failed.Advice);
        var before = result.Checks.TakeWhile(c => c != failed);
        Assert.All(before, c => Assert.Equal(ProbeState.Ok, c.State));
        Assert.DoesNotContain(result.Checks, c => c.Finding.Contains("wrong-", StringComparison.Ordinal));
        Assert.All(
            result.Checks.Where(c => c.Label.StartsWith("Names", StringComparison.Ordinal)),
            c => Assert.Equal(ProbeState.NotReached, c.State)
        );
    }

    [Fact]
    public async Task Probe_NamesNotPermitted_IsUsableAndSaysSo()
    {
        lab.Reset();
        lab.StandIn.DeniedNames.Add(NameKind.Zone);

        var result = await RunAsync(lab.StandIn.Credentials);

        Assert.True(result.IsUsable);
        var zones = Assert.Single(result.Checks, c => c.State == ProbeState.Attention);
        Assert.Equal("Names of zones", zones.Label);
        Assert.Contains("CSV", zones.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Probe_NamesNotOffered_SaysSoAndDoesNotBlameTheTenant()
    {
        lab.Reset();
        lab.StandIn.Faults.Always(Fault.Status(404), c => c.Path.EndsWith("zones", StringComparison.Ordinal));

        var zones = (await RunAsync(lab.StandIn.Credentials)).Checks.Single(c => c.State != ProbeState.Ok);

        Assert.Equal("Names of zones", zones.Label);
        Assert.StartsWith("The API does not offer them", zones.Finding, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(150, "150 s behind")]
    [InlineData(-90, "90 s ahead of")]
    public async Task Probe_ClocksDiffer_SaysByHowMuch(int seconds, string words)
    {
        lab.Reset();
        lab.StandIn.ClockShift = TimeSpan.FromSeconds(seconds);

        var clock = (await RunAsync(lab.StandIn.Credentials)).Checks.Single(c => c.Label == "Clock");

        Assert.Equal(ProbeState.Attention, clock.State);
        Assert.Contains(words, clock.Finding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Probe_NoAnswer_EndsAfterItsTime()
    {
        lab.Reset();
        var reached = new TaskCompletionSource();
        lab.StandIn.Faults.Always(Fault.Hang(reached));

        var running = RunAsync(lab.StandIn.Credentials);
        await reached.Task;
        lab.Clock.RunOut();

        var failed = Assert.Single((await running).Checks, c => c.State == ProbeState.Failed);
        Assert.Equal("API address", failed.Label);
    }

    private Task<ProbeResult> RunAsync(UpstreamCredentials credentials) =>
        lab.Services().GetRequiredService<UpstreamProbe>().RunAsync(credentials, TestContext.Current.CancellationToken);
}
