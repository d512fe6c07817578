namespace SchedulingPro.Core.Alerts;

/// <summary>A rule that raises alerts. It counts what its owner may see.</summary>
public sealed class AlertRule
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>Tenant.</summary>
    public long TenantId { get; set; }

    /// <summary>Name.</summary>
    public string Name { get; set; } = "";

    /// <summary>What it watches.</summary>
    public AlertKind Kind { get; set; }

    /// <summary>Metric of the catalogue; null unless a metric is watched.</summary>
    public string? MetricKey { get; set; }

    /// <summary>Filter of sessions as a query string without its question mark.</summary>
    public string Query { get; set; } = "";

    /// <summary>Span that the metric is computed over.</summary>
    public AlertWindow Window { get; set; }

    /// <summary>When it raises.</summary>
    public AlertTest Test { get; set; }

    /// <summary>Bound in the metric's unit, or a fraction for a relative test.</summary>
    public double Threshold { get; set; }

    /// <summary>Fewest engaged sessions in the window for a verdict.</summary>
    public int MinimumSample { get; set; }

    /// <summary>Minutes after an alert in which none about the same is raised again.</summary>
    public int QuietMinutes { get; set; }

    /// <summary>Minutes without a session after which a scheduler counts as silent.</summary>
    public int SilenceMinutes { get; set; }

    /// <summary>E-mail addresses, one on each line; empty for none.</summary>
    public string Recipients { get; set; } = "";

    /// <summary>Whether it is evaluated.</summary>
    public bool IsActive { get; set; }

    /// <summary>Whose scope counts.</summary>
    public int UserId { get; set; }

    /// <summary>When it was made (UTC).</summary>
    public DateTime CreatedOn { get; set; }

    /// <summary>When it was last changed (UTC).</summary>
    public DateTime ChangedOn { get; set; }

    /// <summary>When it was last evaluated (UTC).</summary>
    public DateTime? EvaluatedOn { get; set; }

    /// <summary>Why it could not be evaluated the last time; null when it could.</summary>
    public string? Problem { get; set; }
}
