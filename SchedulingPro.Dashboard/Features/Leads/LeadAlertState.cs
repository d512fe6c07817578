namespace SchedulingPro.Dashboard.Features.Leads;

/// <summary>How this browser tells of leads that arrive (js/lead-alerts.js).</summary>
/// <param name="Sound">By a sound.</param>
/// <param name="Notify">By a notification.</param>
/// <param name="CanNotify">It can show notifications here.</param>
/// <param name="IsDenied">Its owner refused them.</param>
internal sealed record LeadAlertState(bool Sound, bool Notify, bool CanNotify, bool IsDenied);
