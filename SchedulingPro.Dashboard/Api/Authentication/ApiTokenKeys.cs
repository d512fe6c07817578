using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using SchedulingPro.Core.ApiClients;

namespace SchedulingPro.Dashboard.Api.Authentication;

/// <summary>
/// The signing keys in memory. They are read again every minute, and at once for a key id that is not known: that is how a key
/// that another process made is found.
/// </summary>
internal sealed class ApiTokenKeys(ApiSigningKeys stored, IOptions<ApiTokenOptions> options, TimeProvider clock)
    : IDisposable
{
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);

    /// <summary>Made-up key ids must not become questions to the database.</summary>
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim gate = new(1, 1);
    private Known known = new([], DateTimeOffset.MinValue);
    private DateTimeOffset lastLook = DateTimeOffset.MinValue;

    /// <summary>Makes sure that what <see cref="Find"/> answers is not too old.</summary>
    public async ValueTask RefreshAsync(string? keyId, CancellationToken cancellationToken)
    {
        if (IsGood(keyId))
        {
            return;
        }

        await gate.WaitAsync(cancellationToken);
        try
        {
            if (!IsGood(keyId))
            {
                // A key that was made a moment after the last reading is found at once; the next unknown id has to wait.
                lastLook = IsFresh ? clock.GetUtcNow() : lastLook;
                Remember(await stored.ReadAsync(cancellationToken));
            }
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>The accepted key with this id, or none.</summary>
    public IEnumerable<SecurityKey> Find(string? keyId)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return Volatile
            .Read(ref known)
            .Keys.Where(key => key.Facts.Id == keyId && key.Facts.IsAcceptedAt(now))
            .Select(key => key.Security);
    }

    /// <summary>The key that signs now; made where there is none, renewed where it is too old.</summary>
    public async Task<SecurityKey> SigningAsync(CancellationToken cancellationToken)
    {
        var longestAge = TimeSpan.FromDays(options.Value.SigningKeyDays);
        if (!IsFresh || Signing(longestAge) is not { } key)
        {
            Remember(await stored.EnsureAsync(longestAge, cancellationToken));
            key = Signing(longestAge) ?? throw new InvalidOperationException("There is no key to sign tokens with.");
        }

        return key;
    }

    public void Dispose() => gate.Dispose();

    private bool IsFresh => clock.GetUtcNow() - Volatile.Read(ref known).ReadOn < Freshness;

    private bool IsGood(string? keyId) =>
        IsFresh
        && (
            Volatile.Read(ref known).Keys.Any(key => key.Facts.Id == keyId)
            || clock.GetUtcNow() - lastLook < BetweenLooks
        );

    private SecurityKey? Signing(TimeSpan longestAge)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return Volatile
            .Read(ref known)
            .Keys.FirstOrDefault(key => key.Facts.RetiredOn is null && key.Facts.CreatedOn + longestAge > now)
            ?.Security;
    }

    private void Remember(IReadOnlyList<ApiTokenKey> keys) =>
        Volatile.Write(
            ref known,
            new(
                [.. keys.Select(key => new Key(key, new SymmetricSecurityKey(key.Key) { KeyId = key.Id }))],
                clock.GetUtcNow()
            )
        );

    private sealed record Key(ApiTokenKey Facts, SecurityKey Security);

    private sealed record Known(Key[] Keys, DateTimeOffset ReadOn);
}
