using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SchedulingPro.Core.Ingestion.Upstream.Connections;

namespace SchedulingPro.Core.Ingestion.Upstream.Client;

internal sealed class UpstreamClients(
    IHttpClientFactory http,
    IOptions<UpstreamOptions> options,
    UpstreamMeter meter,
    ILogger<UpstreamClients> log,
    TimeProvider clock
) : IUpstreamClients
{
    private readonly ConcurrentDictionary<int, UpstreamAccount> accounts = [];

    public IUpstreamClient Open(UpstreamCredentials credentials) =>
        // What is not saved yet leaves nothing behind.
        new UpstreamClient(credentials.ConnectionId == 0 ? Account(credentials) : Known(credentials));

    /// <summary>A client of its own, with a person's patience: it shares neither token nor rest with the others.</summary>
    internal UpstreamClient OpenForPerson(UpstreamCredentials credentials) =>
        new(new(credentials, UpstreamPatience.OfPerson(options.Value), http, meter, log, clock));

    // Changed credentials begin anew: an old secret's token must not outlive it.
    private UpstreamAccount Known(UpstreamCredentials credentials) =>
        accounts.AddOrUpdate(
            credentials.ConnectionId,
            _ => Account(credentials),
            (_, known) => known.Credentials == credentials ? known : Account(credentials)
        );

    private UpstreamAccount Account(UpstreamCredentials credentials) =>
        new(credentials, UpstreamPatience.Of(options.Value), http, meter, log, clock);
}
