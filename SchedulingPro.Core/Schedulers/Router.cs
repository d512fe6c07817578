namespace SchedulingPro.Core.Schedulers;

/// <summary>One entry point that sends a visitor to the right scheduler by ZIP or service need.</summary>
public sealed class Router
{
    /// <summary>Storage key, negative, so that schedulers and routers share one space of keys in session rows.</summary>
    public int Key { get; set; }

    /// <summary>Tenant the router belongs to.</summary>
    public long TenantId { get; set; }

    /// <summary>Router id as used in the API; unique within the tenant.</summary>
    public string ExternalId { get; set; } = "";

    /// <summary>Company whose people see visits that no scheduler took over.</summary>
    public int CompanyId { get; set; }

    /// <summary>Name shown to people.</summary>
    public string Name { get; set; } = "";

    /// <summary>Where the router came from.</summary>
    public SchedulerOrigin Origin { get; set; }

    /// <summary>When the router was made known (UTC).</summary>
    public DateTime CreatedOn { get; set; }
}
