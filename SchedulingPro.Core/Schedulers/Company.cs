namespace SchedulingPro.Core.Schedulers;

/// <summary>A separately branded business of a tenant ("brand"); owns one data API key and may have one default scheduler.</summary>
public sealed class Company
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>Tenant the company belongs to.</summary>
    public long TenantId { get; set; }

    /// <summary>Name, unique within the tenant.</summary>
    public string Name { get; set; } = "";

    /// <summary>
    /// The company's half of the install keys. It stands in the source of every web page that shows a scheduler, so it is
    /// kept as it is; showing it to people is nevertheless limited to admins and audited.
    /// </summary>
    public string DataApiKey { get; set; } = "";

    /// <summary>The key before the last rotation, still good until <see cref="PreviousKeyValidUntil"/>; or null.</summary>
    public string? PreviousDataApiKey { get; set; }

    /// <summary>End of the overlap of a key rotation (UTC), or null.</summary>
    public DateTime? PreviousKeyValidUntil { get; set; }

    /// <summary>Whether the company was made by the demo data, and goes with it.</summary>
    public bool IsDemo { get; set; }

    /// <summary>When the company was made known (UTC).</summary>
    public DateTime CreatedOn { get; set; }

    /// <summary>When its facts last changed (UTC).</summary>
    public DateTime ModifiedOn { get; set; }
}
