using SchedulingPro.Core.Ingestion.Upstream.Connections;

namespace SchedulingPro.Core.Ingestion.Upstream.Client;

/// <summary>Opens clients. Token, pace and circuit breaker belong to the connection and outlive a single client.</summary>
public interface IUpstreamClients
{
    /// <summary>A client for the account. Nothing is called yet.</summary>
    IUpstreamClient Open(UpstreamCredentials credentials);
}
