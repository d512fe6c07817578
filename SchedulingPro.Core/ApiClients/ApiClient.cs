namespace SchedulingPro.Core.ApiClients;

/// <summary>A program that reads the API of one tenant: what it may see, and until when. Never deleted, so that the audit log stays readable.</summary>
public sealed class ApiClient
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>Name that people gave it, unique within the tenant.</summary>
    public string Name { get; set; } = "";

    /// <summary>Public id with which it asks for tokens, <c>cid.…</c>; never changes.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>The one tenant it is for; never changes.</summary>
    public long TenantId { get; set; }

    /// <summary>
    /// Whether it sees every company of the tenant, also later ones. Said in so many words instead of by an empty list: a
    /// client whose last company goes away must see nothing, not everything.
    /// </summary>
    public bool AllCompanies { get; set; }

    /// <summary>Companies it sees when not <see cref="AllCompanies"/>.</summary>
    public List<ApiClientCompany> Companies { get; set; } = [];

    /// <summary>What it may call.</summary>
    public ApiEndpoints Endpoints { get; set; }

    /// <summary>Its secrets and app keys, old ones included until the next rotation.</summary>
    public List<ApiClientCredential> Credentials { get; set; } = [];

    /// <summary>When it stops working (UTC), or null for never.</summary>
    public DateTime? ExpiresOn { get; set; }

    /// <summary>Whether an admin switched it off.</summary>
    public bool IsDisabled { get; set; }

    /// <summary>When it was made (UTC).</summary>
    public DateTime CreatedOn { get; set; }

    /// <summary>When an admin last changed it or its credentials (UTC).</summary>
    public DateTime ModifiedOn { get; set; }

    /// <summary>When it last called the API (UTC, to about a minute), or null for never.</summary>
    public DateTime? LastUsedOn { get; set; }
}
