using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace SchedulingPro.Core.Ingestion.Upstream.Client;

internal static class UpstreamClientServices
{
    /// <summary>Name of the HTTP client; its handler is shared by all accounts.</summary>
    internal const string HttpClientName = "upstream";

    internal static IServiceCollection AddUpstreamClient(this IServiceCollection services)
    {
        // The factory's own lines about each request would hold whole addresses; this product writes its own.
        services
            .AddHttpClient(HttpClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() =>
                new SocketsHttpHandler
                {
                    AllowAutoRedirect = false,
                    AutomaticDecompression = DecompressionMethods.All,
                    ConnectTimeout = TimeSpan.FromSeconds(15),
                    PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                    UseCookies = false,
                }
            );
        services.AddSingleton<UpstreamMeter>();
        services.AddSingleton<UpstreamClients>();
        services.AddSingleton<IUpstreamClients>(s => s.GetRequiredService<UpstreamClients>());
        services.AddSingleton(s => new UpstreamProbe(
            s.GetRequiredService<UpstreamClients>(),
            s.GetRequiredService<TimeProvider>()
        ));
        return services;
    }
}
