using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.ApiClients;

/// <summary>
/// The keys that sign access tokens. They lie in the database, so that they outlive a restart and all servers of one database
/// share them, encrypted with Data Protection, whose keys lie in the data folder.
/// </summary>
public sealed class ApiSigningKeys(
    IDbContextFactory<SchedulingDbContext> contexts,
    IDataProtectionProvider protection,
    AuditLog audit,
    TimeProvider clock,
    ILogger<ApiSigningKeys> log
)
{
    /// <summary>How long a token lives; the published API's value.</summary>
    public static readonly TimeSpan TokenLife = TimeSpan.FromSeconds(900);

    /// <summary>
    /// How long a retired key is accepted: the life of its last token, which another server may have signed some minutes
    /// after the rotation.
    /// </summary>
    public static readonly TimeSpan Acceptance = TokenLife + TimeSpan.FromMinutes(5);

    private const string Subject = "api-signing-key";
    private readonly IDataProtector protector = protection.CreateProtector("SchedulingPro.ApiSigningKeys");

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The keys whose tokens are accepted now, newest first. Empty before the first token was asked for.</summary>
    public async Task<IReadOnlyList<ApiTokenKey>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return Open(await db.ApiSigningKeys.AsNoTracking().ToListAsync(cancellationToken));
    }

    /// <summary>
    /// The same, after making a key where there is none that signs, or where it is older than <paramref name="longestAge"/>.
    /// Of several servers that notice it together, one makes the key and the others find it.
    /// </summary>
    public async Task<IReadOnlyList<ApiTokenKey>> EnsureAsync(TimeSpan longestAge, CancellationToken cancellationToken)
    {
        var known = await ReadAsync(cancellationToken);
        return Signing(known, longestAge) is not null
            ? known
            : await WriteUnit.RunAsync(
                contexts,
                async (db, _, token) =>
                {
                    var stored = await db.ApiSigningKeys.ToListAsync(token);
                    if (Signing(Open(stored), longestAge) is null)
                    {
                        Replace(
                            db,
                            stored,
                            AuditActor.System,
                            stored.Count == 0 ? "the first key" : "the key had its age",
                            atOnce: false
                        );
                        await db.SaveChangesAsync(token);
                    }

                    return Open(await db.ApiSigningKeys.AsNoTracking().ToListAsync(token));
                },
                cancellationToken
            );
    }

    /// <summary>
    /// Makes a new key. The one before stays accepted while its tokens live, or ends with <paramref name="atOnce"/>: every
    /// token that is out is void then, and clients have to ask for a new one. Running servers follow within a minute.
    /// </summary>
    public Task RotateAsync(AuditActor actor, bool atOnce, CancellationToken cancellationToken) =>
        WriteUnit.RunAsync(
            contexts,
            async (db, _, token) =>
            {
                Replace(
                    db,
                    await db.ApiSigningKeys.ToListAsync(token),
                    actor,
                    atOnce ? "all tokens ended at once" : "tokens of the old key live on for their 15 minutes",
                    atOnce
                );
                await db.SaveChangesAsync(token);
                return true;
            },
            cancellationToken
        );

    private ApiTokenKey? Signing(IEnumerable<ApiTokenKey> keys, TimeSpan longestAge) =>
        keys.FirstOrDefault(k => k.RetiredOn is null && k.CreatedOn + longestAge > Now);

    private void Replace(
        SchedulingDbContext db,
        IEnumerable<ApiSigningKey> stored,
        AuditActor actor,
        string details,
        bool atOnce
    )
    {
        var now = Now;
        foreach (var key in stored)
        {
            key.RetiredOn ??= now;
            if (atOnce || key.RetiredOn + Acceptance <= now)
            {
                db.ApiSigningKeys.Remove(key);
            }
        }

        var added = new ApiSigningKey
        {
            Id = RandomNumberGenerator.GetHexString(16, lowercase: true),
            ProtectedKey = Convert.ToBase64String(protector.Protect(RandomNumberGenerator.GetBytes(32))),
            CreatedOn = now,
        };
        db.ApiSigningKeys.Add(added);
        audit.Add(db, actor, AuditActions.ApiSigningKeyRotated, Subject, added.Id, null, details);
    }

    private List<ApiTokenKey> Open(IEnumerable<ApiSigningKey> stored)
    {
        var now = Now;
        var keys = new List<ApiTokenKey>();
        foreach (var key in stored.OrderByDescending(k => k.CreatedOn).ThenBy(k => k.Id, StringComparer.Ordinal))
        {
            try
            {
                var opened = new ApiTokenKey(
                    key.Id,
                    protector.Unprotect(Convert.FromBase64String(key.ProtectedKey)),
                    key.CreatedOn,
                    key.RetiredOn
                );
                if (opened.IsAcceptedAt(now))
                {
                    keys.Add(opened);
                }
            }
            catch (CryptographicException)
            {
                // A database that was restored without its data folder. A new key is made; tokens of this one are void.
                log.LogWarning("The keys of the data folder do not open the API signing key {Key}", key.Id);
            }
        }

        return keys;
    }
}
