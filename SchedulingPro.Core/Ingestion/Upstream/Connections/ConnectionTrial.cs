using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Ingestion.Upstream.Connections;

/// <summary>
/// Puts together what a test of a connection calls the account with: the stored connection, what was typed over it, or what
/// was typed alone before anything is saved. Nothing is stored.
/// </summary>
public sealed class ConnectionTrial(IDbContextFactory<SchedulingDbContext> contexts, ConnectionSecrets secrets)
{
    /// <summary>
    /// The credentials, or what is wrong with them before anything is called. <paramref name="name"/> names the stored
    /// connection that fills what the draft leaves open; null for one that is not saved yet.
    /// </summary>
    public async Task<(UpstreamCredentials? Credentials, IReadOnlyList<FieldError> Errors)> PrepareAsync(
        string? name,
        ConnectionDraft draft,
        CancellationToken cancellationToken
    )
    {
        var stored = name is null ? null : await FindAsync(ConnectionRules.CleanName(name), cancellationToken);
        if (name is not null && stored is null)
        {
            return (null, ConnectionResult.Gone(name).Errors);
        }

        var errors = new List<FieldError>();
        var clean = ConnectionRules.Clean(draft, stored is null, errors);
        if (errors.Count > 0)
        {
            return (null, errors);
        }

        try
        {
            return (Credentials(stored, clean), []);
        }
        catch (SecretUnreadableException error)
        {
            return (null, [new("record", error.Message)]);
        }
    }

    private UpstreamCredentials Credentials(UpstreamConnection? stored, ConnectionDraft clean) =>
        new(
            0,
            stored?.Name ?? "new",
            clean.TenantId ?? stored!.TenantId,
            clean.BaseUrl ?? stored!.BaseUrl,
            clean.TokenUrl ?? stored!.TokenUrl,
            clean.ClientId ?? stored!.ClientId,
            clean.ClientSecret ?? secrets.Open(stored!.ProtectedClientSecret),
            clean.AppKey ?? secrets.Open(stored!.ProtectedAppKey)
        );

    private async Task<UpstreamConnection?> FindAsync(string name, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.UpstreamConnections.AsNoTracking().SingleOrDefaultAsync(c => c.Name == name, cancellationToken);
    }
}
