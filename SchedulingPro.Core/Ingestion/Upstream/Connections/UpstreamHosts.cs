namespace SchedulingPro.Core.Ingestion.Upstream.Connections;

/// <summary>The published addresses of the upstream system [O]. Any other address is as good: a gateway, a stand-in.</summary>
/// <param name="BaseUrl">Address of the API.</param>
/// <param name="TokenUrl">Address that hands out tokens.</param>
public sealed record UpstreamHosts(string BaseUrl, string TokenUrl)
{
    /// <summary>Where tokens are handed out unless an address says otherwise [O].</summary>
    public const string TokenPath = "/connect/token";

    /// <summary>The system that people work with.</summary>
    public static UpstreamHosts Production { get; } =
        new("https://api.servicetitan.io", "https://auth.servicetitan.io" + TokenPath);

    /// <summary>The system to try integrations on.</summary>
    public static UpstreamHosts Integration { get; } =
        new("https://api-integration.servicetitan.io", "https://auth-integration.servicetitan.io" + TokenPath);
}
