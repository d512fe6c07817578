using System.Globalization;
using SchedulingPro.Core.Accounts;

namespace SchedulingPro.Core.ApiClients;

/// <summary>
/// Gives API clients new secrets and app keys. Both rotate in the same way: the old one stays good for a while, so that a
/// running integration can be changed over without a gap, and never are more than two good.
/// </summary>
public sealed class ApiCredentialRotation(ApiClientEditor clients, TimeProvider clock)
{
    /// <summary>How long the old one stays good unless said otherwise.</summary>
    public static readonly TimeSpan UsualOverlap = TimeSpan.FromDays(7);

    /// <summary>Longest overlap of old and new.</summary>
    public static readonly TimeSpan LongestOverlap = TimeSpan.FromDays(365);

    /// <summary>
    /// Makes a new secret or app key. The newest one before it is good for <paramref name="overlap"/> longer, or ends now with
    /// zero; one from an earlier rotation ends now either way. Tokens that were bought already live on for their 15 minutes:
    /// disable the client to end those too. <paramref name="seenModifiedOn"/> is the client's last change as the admin saw it (UTC),
    /// so that two admins do not rotate twice; null does not ask. The result carries the new credential, in clear for this once.
    /// </summary>
    public Task<ApiClientResult> RotateAsync(
        AuditActor actor,
        string clientId,
        ApiCredentialKind kind,
        TimeSpan overlap,
        DateTime? seenModifiedOn,
        CancellationToken cancellationToken
    ) =>
        overlap < TimeSpan.Zero || overlap > LongestOverlap
            ? Task.FromResult(ApiClientResult.Refused("overlap", "must lie between nothing and one year"))
            : clients.OnClientAsync(
                clientId,
                (db, client, _) =>
                {
                    if (seenModifiedOn is { } seen && client.ModifiedOn != seen)
                    {
                        return Task.FromResult(ApiClientResult.ChangedMeanwhile());
                    }

                    var now = clock.GetUtcNow().UtcDateTime;
                    var newest = client.Credentials.Where(c => c.Kind == kind).MaxBy(c => c.Id);
                    client.Credentials.RemoveAll(c => c.Kind == kind && (c != newest || overlap == TimeSpan.Zero));
                    if (newest is not null && overlap > TimeSpan.Zero)
                    {
                        newest.ValidUntil = now + overlap;
                    }

                    var text = ApiCredentialText.New(kind);
                    client.Credentials.Add(ApiClientEditor.NewCredential(kind, text, now));
                    client.ModifiedOn = now;
                    clients.Note(
                        db,
                        actor,
                        ActionOf(kind),
                        client,
                        overlap == TimeSpan.Zero
                            ? $"\"{client.Name}\": the old one ended at once"
                            : string.Create(
                                CultureInfo.InvariantCulture,
                                $"\"{client.Name}\": the old one stays good until {now + overlap:yyyy-MM-dd HH:mm} UTC"
                            )
                    );
                    return Task.FromResult(
                        ApiClientResult.Done(
                            clientId,
                            kind == ApiCredentialKind.Secret
                                ? new(clientId, text, null, client.TenantId)
                                : new(clientId, null, text, client.TenantId)
                        )
                    );
                },
                cancellationToken
            );

    /// <summary>Ends the overlap of the last rotation now: only the newest secret or app key stays good.</summary>
    public Task<ApiClientResult> EndOverlapAsync(
        AuditActor actor,
        string clientId,
        ApiCredentialKind kind,
        CancellationToken cancellationToken
    ) =>
        clients.OnClientAsync(
            clientId,
            (db, client, _) =>
            {
                var newest = client.Credentials.Where(c => c.Kind == kind).MaxBy(c => c.Id);
                if (client.Credentials.RemoveAll(c => c.Kind == kind && c != newest) > 0)
                {
                    client.ModifiedOn = clock.GetUtcNow().UtcDateTime;
                    clients.Note(db, actor, ActionOf(kind), client, $"\"{client.Name}\": the old one was ended early");
                }

                return Task.FromResult(ApiClientResult.Done(clientId));
            },
            cancellationToken
        );

    private static string ActionOf(ApiCredentialKind kind) =>
        kind == ApiCredentialKind.Secret ? AuditActions.ApiSecretRotated : AuditActions.ApiAppKeyRotated;
}
