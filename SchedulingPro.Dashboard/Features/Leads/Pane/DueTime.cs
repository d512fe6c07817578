namespace SchedulingPro.Dashboard.Features.Leads.Pane;

/// <summary>A time to offer.</summary>
/// <param name="Utc">The time (UTC).</param>
/// <param name="Label">What stands on its button.</param>
/// <param name="IsSuggested">Whether it is the one that is suggested.</param>
public sealed record DueTime(DateTime Utc, string Label, bool IsSuggested = false);
