namespace SchedulingPro.Core.Alerts;

/// <summary>A rule as pages show it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Owner">Name of the account it counts for; empty when that is gone.</param>
/// <param name="Raised">Alerts of the last thirty days.</param>
/// <param name="LastRaisedOn">When it last raised one (UTC).</param>
public sealed record AlertRuleItem(AlertRule Rule, string Owner, int Raised, DateTime? LastRaisedOn);
