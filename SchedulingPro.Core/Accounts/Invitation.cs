namespace SchedulingPro.Core.Accounts;

/// <summary>An invitation to make an account, opened by a link that lives 48 hours. The link's token is kept only as a hash.</summary>
public sealed class Invitation
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>E-mail address the account will have.</summary>
    public string Email { get; set; } = "";

    /// <summary>Name shown to colleagues.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>Role the account will have, one of the three roles.</summary>
    public string Role { get; set; } = "";

    /// <summary>Whether the account will see every company.</summary>
    public bool AllCompanies { get; set; }

    /// <summary>Keys of the companies the account will see, separated by commas.</summary>
    public string CompanyIds { get; set; } = "";

    /// <summary>SHA-256 of the link's token, in hex.</summary>
    public string TokenHash { get; set; } = "";

    /// <summary>User who invited.</summary>
    public int CreatedByUserId { get; set; }

    /// <summary>When it was made (UTC).</summary>
    public DateTime CreatedOn { get; set; }

    /// <summary>When the link ends (UTC).</summary>
    public DateTime ExpiresOn { get; set; }

    /// <summary>When it was accepted (UTC), or null.</summary>
    public DateTime? AcceptedOn { get; set; }

    /// <summary>When it was withdrawn (UTC), or null.</summary>
    public DateTime? RevokedOn { get; set; }
}
