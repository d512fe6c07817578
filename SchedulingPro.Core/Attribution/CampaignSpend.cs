namespace SchedulingPro.Core.Attribution;

/// <summary>Money spent on advertising over some days. Where a period cuts them, each day carries an equal part.</summary>
public sealed class CampaignSpend
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>Tenant.</summary>
    public long TenantId { get; set; }

    /// <summary>Company it was spent for; null for all of them.</summary>
    public int? CompanyId { get; set; }

    /// <summary>Source and medium, written "source / medium"; null for any.</summary>
    public string? Source { get; set; }

    /// <summary>Campaign, by its cleaned name; null for any.</summary>
    public string? Campaign { get; set; }

    /// <summary>First local day.</summary>
    public DateOnly First { get; set; }

    /// <summary>Last local day, included.</summary>
    public DateOnly Last { get; set; }

    /// <summary>Amount in hundredths of the tenant's currency.</summary>
    public long Cents { get; set; }

    /// <summary>The typed entry or the file it came with; undone as a whole.</summary>
    public Guid EntryId { get; set; }

    /// <summary>Who entered it.</summary>
    public int UserId { get; set; }

    /// <summary>When (UTC).</summary>
    public DateTime EnteredOn { get; set; }
}
