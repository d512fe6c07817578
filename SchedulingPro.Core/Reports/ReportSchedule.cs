namespace SchedulingPro.Core.Reports;

/// <summary>A report that is sent by mail again and again. It counts what its owner may see.</summary>
public sealed class ReportSchedule
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>Tenant.</summary>
    public long TenantId { get; set; }

    /// <summary>Name, the subject of the mail.</summary>
    public string Name { get; set; } = "";

    /// <summary>How often.</summary>
    public ReportCadence Cadence { get; set; }

    /// <summary>Day of the week (1 Monday to 7 Sunday) or of the month (1 to 28).</summary>
    public int Day { get; set; }

    /// <summary>Local hour, 0 to 23.</summary>
    public int Hour { get; set; }

    /// <summary>Filter of the performance page as a query string without its question mark.</summary>
    public string Query { get; set; } = "";

    /// <summary>E-mail addresses, one on each line.</summary>
    public string Recipients { get; set; } = "";

    /// <summary>Whether it is sent.</summary>
    public bool IsActive { get; set; }

    /// <summary>Whose scope counts.</summary>
    public int UserId { get; set; }

    /// <summary>When it was made (UTC).</summary>
    public DateTime CreatedOn { get; set; }

    /// <summary>When it was last changed (UTC).</summary>
    public DateTime ChangedOn { get; set; }

    /// <summary>When it is due next, in UTC ticks.</summary>
    public long NextDueTicks { get; set; }

    /// <summary>Why the last one could not be made; null when it could.</summary>
    public string? Problem { get; set; }
}
