namespace SchedulingPro.Core.ApiClients;

/// <summary>
/// One secret or app key of an API client. At most two of a kind are good at the same time: the newest, and during a rotation
/// the one before it.
/// </summary>
public sealed class ApiClientCredential
{
    /// <summary>Key; grows with time.</summary>
    public int Id { get; set; }

    /// <summary>Key of the API client.</summary>
    public int ApiClientId { get; set; }

    /// <summary>What it is for.</summary>
    public ApiCredentialKind Kind { get; set; }

    /// <summary>SHA-256 of the credential, 32 bytes; see <see cref="ApiCredentialText"/>.</summary>
    public byte[] Hash { get; set; } = [];

    /// <summary>When it was made (UTC).</summary>
    public DateTime CreatedOn { get; set; }

    /// <summary>When it stops being good (UTC), or null for not before it is rotated.</summary>
    public DateTime? ValidUntil { get; set; }

    /// <summary>Whether it is good at <paramref name="now"/> (UTC).</summary>
    public bool IsGoodAt(DateTime now) => ValidUntil is null || ValidUntil > now;
}
