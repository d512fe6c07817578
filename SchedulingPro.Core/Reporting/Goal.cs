namespace SchedulingPro.Core.Reporting;

/// <summary>What a metric is to reach each month.</summary>
public sealed class Goal
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>Tenant.</summary>
    public long TenantId { get; set; }

    /// <summary>Company it is for; null for all together.</summary>
    public int? CompanyId { get; set; }

    /// <summary>Metric of the catalogue.</summary>
    public string MetricKey { get; set; } = "";

    /// <summary>Value to reach in a local month, in the metric's unit.</summary>
    public double MonthlyTarget { get; set; }

    /// <summary>Who set it.</summary>
    public int UserId { get; set; }

    /// <summary>When (UTC).</summary>
    public DateTime SetOn { get; set; }
}
