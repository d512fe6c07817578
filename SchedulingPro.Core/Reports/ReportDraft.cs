namespace SchedulingPro.Core.Reports;

/// <summary>A report by mail as it was typed.</summary>
public sealed record ReportDraft
{
    /// <summary>Key of the schedule that is changed; null for a new one.</summary>
    public int? Id { get; init; }

    /// <summary>When the report that is changed was changed last, as its editor saw it; null to change it however it is now.</summary>
    public DateTime? Seen { get; init; }

    /// <summary>Name, the beginning of the subject.</summary>
    public string Name { get; init; } = "";

    /// <summary>How often.</summary>
    public ReportCadence Cadence { get; init; }

    /// <summary>Day of the week (1 Monday to 7 Sunday) or of the month (1 to 28).</summary>
    public int Day { get; init; } = 1;

    /// <summary>Local hour, 0 to 23.</summary>
    public int Hour { get; init; } = 7;

    /// <summary>What it is about.</summary>
    public ReportSubject Subject { get; init; } = ReportSubject.Everything;

    /// <summary>Addresses, one on each line.</summary>
    public string Recipients { get; init; } = "";
}
