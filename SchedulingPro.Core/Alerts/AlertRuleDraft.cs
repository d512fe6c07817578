using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Alerts;

/// <summary>A rule as it was typed.</summary>
public sealed record AlertRuleDraft
{
    /// <summary>Key of the rule that is changed; null for a new one.</summary>
    public int? Id { get; init; }

    /// <summary>When the rule that is changed was changed last, as its editor saw it; null to change it however it is now.</summary>
    public DateTime? Seen { get; init; }

    /// <summary>Name.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it watches.</summary>
    public AlertKind Kind { get; init; }

    /// <summary>Metric of the catalogue, for <see cref="AlertKind.Metric"/>.</summary>
    public string MetricKey { get; init; } = "";

    /// <summary>Which sessions count.</summary>
    public SessionFilter Filter { get; init; } = SessionFilter.None;

    /// <summary>Span that the metric is computed over.</summary>
    public AlertWindow Window { get; init; } = AlertWindow.Day;

    /// <summary>When it raises.</summary>
    public AlertTest Test { get; init; } = AlertTest.FallsBy;

    /// <summary>Bound in the metric's unit, or a fraction for a relative test; null for what is no number.</summary>
    public double? Threshold { get; init; }

    /// <summary>Fewest engaged sessions for a verdict; of silence, how many sessions must be usual; null for what is no number.</summary>
    public int? MinimumSample { get; init; } = 30;

    /// <summary>Minutes without a repeat; null for what is no number.</summary>
    public int? QuietMinutes { get; init; } = 24 * 60;

    /// <summary>Minutes without a session, or of messages; null for what is no number.</summary>
    public int? SilenceMinutes { get; init; } = 24 * 60;

    /// <summary>Addresses, one on each line.</summary>
    public string Recipients { get; init; } = "";
}
