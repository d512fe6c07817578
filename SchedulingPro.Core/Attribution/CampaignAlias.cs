namespace SchedulingPro.Core.Attribution;

/// <summary>A spelling of a campaign that counts under another name. Sessions keep what they came with; only reading folds it, so that a merge can be undone.</summary>
public sealed class CampaignAlias
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>Tenant.</summary>
    public long TenantId { get; set; }

    /// <summary>The campaign as sessions carry it; unique within the tenant.</summary>
    public string Spelling { get; set; } = "";

    /// <summary>The name it counts under.</summary>
    public string Name { get; set; } = "";

    /// <summary>The merge it came with; undone as a whole.</summary>
    public Guid MergeId { get; set; }

    /// <summary>Who merged.</summary>
    public int UserId { get; set; }

    /// <summary>When (UTC).</summary>
    public DateTime MergedOn { get; set; }
}
