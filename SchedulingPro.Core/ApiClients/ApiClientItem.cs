using System.Collections.Immutable;
using SchedulingPro.Core.Accounts;

namespace SchedulingPro.Core.ApiClients;

/// <summary>An API client as its admins see it. No credential is here, not even a hash.</summary>
public sealed record ApiClientItem
{
    /// <summary>Public id.</summary>
    public required string ClientId { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>The tenant whose data it reads.</summary>
    public required long TenantId { get; init; }

    /// <summary>Whether it sees every company of the tenant.</summary>
    public required bool AllCompanies { get; init; }

    /// <summary>Companies it sees when not all, by name.</summary>
    public required ImmutableArray<CompanyChoice> Companies { get; init; }

    /// <summary>What it may call.</summary>
    public required ApiEndpoints Endpoints { get; init; }

    /// <summary>When it stops working (UTC), or null.</summary>
    public DateTime? ExpiresOn { get; init; }

    /// <summary>Whether an admin switched it off.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>When it was made (UTC).</summary>
    public DateTime CreatedOn { get; init; }

    /// <summary>When it last changed (UTC); goes back with an edit.</summary>
    public DateTime ModifiedOn { get; init; }

    /// <summary>When it last called the API (UTC), or null for never.</summary>
    public DateTime? LastUsedOn { get; init; }

    /// <summary>Secrets that are good, newest first.</summary>
    public required ImmutableArray<ApiCredentialItem> Secrets { get; init; }

    /// <summary>App keys that are good, newest first.</summary>
    public required ImmutableArray<ApiCredentialItem> AppKeys { get; init; }

    /// <summary>Whether its time was over at <paramref name="now"/> (UTC).</summary>
    public bool IsExpiredAt(DateTime now) => ExpiresOn <= now;
}
