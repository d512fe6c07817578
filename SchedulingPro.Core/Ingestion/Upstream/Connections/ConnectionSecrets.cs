using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace SchedulingPro.Core.Ingestion.Upstream.Connections;

/// <summary>Encrypts and opens the secrets of connections, with Data Protection, whose keys lie in the data folder.</summary>
public sealed class ConnectionSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("SchedulingPro.UpstreamConnections");

    /// <summary>What is stored of <paramref name="secret"/>.</summary>
    public string Protect(string secret) => protector.Protect(secret);

    /// <summary>The secret in clear. Throws <see cref="SecretUnreadableException"/> when the data folder's keys do not open it.</summary>
    public string Open(string stored)
    {
        try
        {
            return protector.Unprotect(stored);
        }
        catch (CryptographicException error)
        {
            throw new SecretUnreadableException(error);
        }
    }

    /// <summary>What is needed to call <paramref name="connection"/>'s account. Throws <see cref="SecretUnreadableException"/> likewise.</summary>
    public UpstreamCredentials Open(UpstreamConnection connection) =>
        new(
            connection.Id,
            connection.Name,
            connection.TenantId,
            connection.BaseUrl,
            connection.TokenUrl,
            connection.ClientId,
            Open(connection.ProtectedClientSecret),
            Open(connection.ProtectedAppKey)
        );
}
