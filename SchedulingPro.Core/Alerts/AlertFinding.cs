namespace SchedulingPro.Core.Alerts;

/// <summary>What a rule found about one thing.</summary>
public sealed record AlertFinding
{
    /// <summary>The thing, when the rule watches several: a Scheduler ID, or a word with its kind; else empty.</summary>
    public string Key { get; init; } = "";

    /// <summary>Whether the condition holds.</summary>
    public required AlertVerdict Verdict { get; init; }

    /// <summary>The thing in words: name of a scheduler, or a word.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The value, in the metric's unit; or a count of sessions.</summary>
    public double? Value { get; init; }

    /// <summary>What it was compared with.</summary>
    public double? Compared { get; init; }

    /// <summary>Sessions behind it.</summary>
    public long? Sample { get; init; }

    /// <summary>The span that was looked at; null where there is none.</summary>
    public AlertSpan? Span { get; init; }

    /// <summary>The last session before a silence (UTC), when one is known.</summary>
    public DateTime? Since { get; init; }
}
