namespace SchedulingPro.Core.Alerts;

/// <summary>A page of alerts.</summary>
/// <param name="Items">Alerts, the newest first.</param>
/// <param name="Total">Alerts on all pages.</param>
/// <param name="Waiting">Alerts that nobody took note of yet.</param>
public sealed record AlertPage(IReadOnlyList<AlertItem> Items, int Total, int Waiting);
