namespace SchedulingPro.Core.Alerts;

/// <summary>An alert that a rule would have raised.</summary>
/// <param name="On">When (UTC).</param>
/// <param name="Text">What it would have said.</param>
/// <param name="Url">Path and query of the page that shows it.</param>
public sealed record RehearsedAlert(DateTime On, string Text, string Url);
