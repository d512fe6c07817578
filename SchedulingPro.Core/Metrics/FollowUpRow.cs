namespace SchedulingPro.Core.Metrics;

/// <summary>One lead that counts.</summary>
/// <param name="SessionId">Its leading session.</param>
/// <param name="FirstTouchSeconds">Seconds of business hours to the first touch; null without one.</param>
/// <param name="IsRecoveredByStaff">Whether staff recovered it.</param>
internal sealed record FollowUpRow(long SessionId, int? FirstTouchSeconds, bool IsRecoveredByStaff);
