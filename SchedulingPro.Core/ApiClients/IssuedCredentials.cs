namespace SchedulingPro.Core.ApiClients;

/// <summary>Credentials in clear, for the one moment at which they are made. Show them once, keep them nowhere.</summary>
/// <param name="ClientId">The client's public id.</param>
/// <param name="ClientSecret">A new secret, or null when none was made.</param>
/// <param name="AppKey">A new app key, or null when none was made.</param>
/// <param name="TenantId">The tenant whose data they open.</param>
public sealed record IssuedCredentials(string ClientId, string? ClientSecret, string? AppKey, long TenantId);
