namespace SchedulingPro.Core.Names;

/// <summary>The stored name of an upstream id.</summary>
public sealed class ReferenceName
{
    /// <summary>Tenant.</summary>
    public long TenantId { get; set; }

    /// <summary>Kind.</summary>
    public NameKind Kind { get; set; }

    /// <summary>Id upstream.</summary>
    public long ExternalId { get; set; }

    /// <summary>Name.</summary>
    public string Name { get; set; } = "";

    /// <summary>Whether it is in use.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>Whether it came from a file instead of the account; the account's word replaces it.</summary>
    public bool IsFromFile { get; set; }

    /// <summary>What else the source says, as JSON; or null.</summary>
    public string? Details { get; set; }

    /// <summary>When it was last written (UTC).</summary>
    public DateTime ModifiedOn { get; set; }
}
