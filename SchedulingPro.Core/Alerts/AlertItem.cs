namespace SchedulingPro.Core.Alerts;

/// <summary>An alert as pages show it.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="RuleName">Name of its rule.</param>
/// <param name="Acknowledger">Who took note of it; null when nobody did, or their account is gone.</param>
public sealed record AlertItem(AlertEvent Alert, string RuleName, string? Acknowledger);
