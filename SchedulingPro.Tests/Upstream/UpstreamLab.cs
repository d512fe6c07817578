using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Core.Ingestion.Upstream;
using SchedulingPro.Core.Ingestion.Upstream.Client;
using SchedulingPro.Tests.Data;
using SchedulingPro.Tests.Upstream.StandIn;

namespace SchedulingPro.Tests.Upstream;

/// <summary>One stand-in for a class of tests; each test begins with an account as new and clients of its own.</summary>
public sealed class UpstreamLab : IAsyncLifetime
{
    private readonly List<ServiceProvider> providers = [];

    internal SwiftClock Clock { get; } = new();

    public StandInUpstream StandIn { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var sessions = StandInGeneration.Account(2, 40, TestClock.Start);
        StandIn = await StandInUpstream.StartAsync(sessions, Clock);
    }

    public async ValueTask DisposeAsync()
    {
        await StandIn.DisposeAsync();
        providers.ForEach(p => p.Dispose());
    }

    /// <summary>The stand-in without faults and memory.</summary>
    internal void Reset()
    {
        StandIn.Faults.Clear();
        StandIn.ForgetCalls();
        StandIn.ExpireTokens();
        StandIn.ClockShift = default;
        StandIn.TokenLifetime = TimeSpan.FromSeconds(900);
        StandIn.ExpiresIn = "900";
        StandIn.RepeatsIds = false;
        StandIn.DeniesSchedulers = false;
        StandIn.DeniedNames.Clear();
        StandIn.Before = null;
    }

    internal ServiceProvider Services(Action<UpstreamOptions>? settings = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddUpstreamClient();
        services.Configure(settings ?? (_ => { }));
        var provider = services.BuildServiceProvider();
        providers.Add(provider);
        return provider;
    }

    internal IUpstreamClient Open(Action<UpstreamOptions>? settings = null) =>
        Services(settings).GetRequiredService<IUpstreamClients>().Open(StandIn.Credentials);
}
