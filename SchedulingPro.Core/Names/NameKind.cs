namespace SchedulingPro.Core.Names;

/// <summary>Kinds of upstream things that sessions name by id only.</summary>
public enum NameKind
{
    /// <summary>Job types (<c>jobTypeId</c>).</summary>
    JobType = 1,

    /// <summary>Business units (<c>businessUnitId</c>).</summary>
    BusinessUnit = 2,

    /// <summary>Campaigns (<c>sourceTracking.campaignId</c>).</summary>
    Campaign = 3,

    /// <summary>Zones (<c>zoneId</c>), with the ZIP codes they serve.</summary>
    Zone = 4,
}
