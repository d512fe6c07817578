namespace SchedulingPro.Core.Reporting;

/// <summary>A note on a day ("new web site") that charts over time show.</summary>
public sealed class Annotation
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>Tenant.</summary>
    public long TenantId { get; set; }

    /// <summary>Company it is about; null for all.</summary>
    public int? CompanyId { get; set; }

    /// <summary>Local day.</summary>
    public DateOnly Date { get; set; }

    /// <summary>The note.</summary>
    public string Text { get; set; } = "";

    /// <summary>Who wrote it.</summary>
    public int UserId { get; set; }

    /// <summary>When it was written (UTC).</summary>
    public DateTime CreatedOn { get; set; }
}
