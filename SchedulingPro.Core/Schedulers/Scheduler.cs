namespace SchedulingPro.Core.Schedulers;

/// <summary>A named booking flow of a company with its own Scheduler ID.</summary>
public sealed class Scheduler
{
    /// <summary>Storage key, positive; session rows carry it.</summary>
    public int Key { get; set; }

    /// <summary>Tenant the scheduler belongs to.</summary>
    public long TenantId { get; set; }

    /// <summary>Scheduler ID as used in install snippets and the API; unique within the tenant.</summary>
    public string ExternalId { get; set; } = "";

    /// <summary>Company the scheduler belongs to.</summary>
    public int CompanyId { get; set; }

    /// <summary>Name shown to people.</summary>
    public string Name { get; set; } = "";

    /// <summary>Status in the words of the source: Active, Draft, Inactive or anything else.</summary>
    public string Status { get; set; } = "";

    /// <summary>Who the scheduler is for.</summary>
    public SchedulerMode Mode { get; set; }

    /// <summary>Whether it is the company's default scheduler.</summary>
    public bool IsDefault { get; set; }

    /// <summary>Link that opens the scheduler directly, as given by its source; empty when there is none.</summary>
    public string QuickLaunchLink { get; set; } = "";

    /// <summary>Where the scheduler came from.</summary>
    public SchedulerOrigin Origin { get; set; }

    /// <summary>When the scheduler was created at its source (UTC).</summary>
    public DateTime CreatedOn { get; set; }

    /// <summary>When the scheduler last changed at its source (UTC).</summary>
    public DateTime ModifiedOn { get; set; }

    /// <summary>Since when its source does not list it any more (UTC); null while it does. Its sessions stay.</summary>
    public DateTime? VanishedOn { get; set; }
}
