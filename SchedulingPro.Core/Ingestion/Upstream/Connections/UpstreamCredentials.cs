namespace SchedulingPro.Core.Ingestion.Upstream.Connections;

/// <summary>Everything needed to call one upstream account, secrets in clear: never stored, logged or shown.</summary>
/// <param name="ConnectionId">Key of the connection; 0 for one that is being tried out before it is saved.</param>
/// <param name="Name">Name of the connection, for logs and figures.</param>
/// <param name="TenantId">Tenant.</param>
/// <param name="BaseUrl">Address of the API.</param>
/// <param name="TokenUrl">Address that hands out tokens.</param>
/// <param name="ClientId">Client id.</param>
/// <param name="ClientSecret">Client secret.</param>
/// <param name="AppKey">App key.</param>
public sealed record UpstreamCredentials(
    int ConnectionId,
    string Name,
    long TenantId,
    string BaseUrl,
    string TokenUrl,
    string ClientId,
    string ClientSecret,
    string AppKey
)
{
    /// <summary>Without secrets, since records print all they hold.</summary>
    public override string ToString() => $"connection {Name} ({ConnectionId})";
}
