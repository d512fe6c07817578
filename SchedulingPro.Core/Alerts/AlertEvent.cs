namespace SchedulingPro.Core.Alerts;

/// <summary>An alert that a rule raised.</summary>
public sealed class AlertEvent
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>Tenant.</summary>
    public long TenantId { get; set; }

    /// <summary>The rule.</summary>
    public int RuleId { get; set; }

    /// <summary>What it is about when the rule watches several things: a Scheduler ID or a word; else empty.</summary>
    public string Key { get; set; } = "";

    /// <summary>
    /// Companies whose sessions were counted: their keys in rising order with commas between; null for all. The rule's
    /// owner may see fewer later, and what was counted before is not for those who see no more than that.
    /// </summary>
    public string? Companies { get; set; }

    /// <summary>When (UTC).</summary>
    public DateTime RaisedOn { get; set; }

    /// <summary>What happened, in words.</summary>
    public string Text { get; set; } = "";

    /// <summary>Value that raised it, in the metric's unit.</summary>
    public double? Value { get; set; }

    /// <summary>Value it was compared with.</summary>
    public double? Compared { get; set; }

    /// <summary>Engaged sessions behind the value.</summary>
    public long? Sample { get; set; }

    /// <summary>Path and query of the page that shows it.</summary>
    public string Url { get; set; } = "";

    /// <summary>When the condition no longer held (UTC); null while it holds.</summary>
    public DateTime? EndedOn { get; set; }

    /// <summary>When somebody took note of it (UTC).</summary>
    public DateTime? AcknowledgedOn { get; set; }

    /// <summary>Who.</summary>
    public int? AcknowledgedBy { get; set; }

    /// <summary>What they said.</summary>
    public string Comment { get; set; } = "";
}
