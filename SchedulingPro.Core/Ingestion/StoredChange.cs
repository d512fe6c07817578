namespace SchedulingPro.Core.Ingestion;

/// <summary>A committed change as other processes of the same database learn of it. Kept for some minutes only.</summary>
public sealed class StoredChange
{
    /// <summary>Key, rising.</summary>
    public long Id { get; set; }

    /// <summary>Which process wrote it.</summary>
    public string Writer { get; set; } = "";

    /// <summary>Tenant.</summary>
    public long TenantId { get; set; }

    /// <summary>Keys of the schedulers and routers concerned, with commas between.</summary>
    public string OwnerKeys { get; set; } = "";

    /// <summary>New sessions.</summary>
    public int New { get; set; }

    /// <summary>Changed sessions.</summary>
    public int Changed { get; set; }

    /// <summary>Changed leads.</summary>
    public int Leads { get; set; }

    /// <summary>When (UTC).</summary>
    public DateTime At { get; set; }
}
