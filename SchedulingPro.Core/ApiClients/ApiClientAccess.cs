using System.Collections.Immutable;
using SchedulingPro.Core.Accounts;

namespace SchedulingPro.Core.ApiClients;

/// <summary>Everything that is asked about an API client when it calls, as it was when it was read.</summary>
public sealed record ApiClientAccess
{
    /// <summary>Nobody: no credential fits, nothing is allowed.</summary>
    public static ApiClientAccess Nobody { get; } = new() { IsDisabled = true };

    /// <summary>Key; 0 for <see cref="Nobody"/>.</summary>
    public int Key { get; init; }

    /// <summary>Public id.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>Name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The tenant it is for.</summary>
    public long TenantId { get; init; }

    /// <summary>What it may call.</summary>
    public ApiEndpoints Endpoints { get; init; }

    /// <summary>Companies of its tenant that it sees, personal data included: the contract demands those.</summary>
    public DataScope Scope { get; init; } = DataScope.Nothing;

    /// <summary>When it stops working (UTC), or null.</summary>
    public DateTime? ExpiresOn { get; init; }

    /// <summary>Whether an admin switched it off.</summary>
    public bool IsDisabled { get; init; }

    internal ImmutableArray<ApiClientCredential> Credentials { get; init; } = [];

    /// <summary>Whether it may call at <paramref name="now"/> (UTC): neither disabled nor expired.</summary>
    public bool IsActiveAt(DateTime now) => !IsDisabled && (ExpiresOn is null || ExpiresOn > now);

    /// <summary>
    /// Whether <paramref name="presented"/> is a secret or app key that is good at <paramref name="now"/> (UTC). Compares in
    /// constant time, for <see cref="Nobody"/> too.
    /// </summary>
    public bool Accepts(ApiCredentialKind kind, string presented, DateTime now)
    {
        byte[]? first = null;
        byte[]? second = null;
        foreach (var credential in Credentials)
        {
            if (credential.Kind == kind && credential.IsGoodAt(now))
            {
                (first, second) = (credential.Hash, first);
            }
        }

        return ApiCredentialText.Matches(presented, first, second);
    }
}
