namespace SchedulingPro.Core.Metrics;

/// <summary>How long before the appointment visitors book.</summary>
/// <param name="Bands">Booked sessions by days between the visit and the chosen slot.</param>
/// <param name="MedianDays">The median in days; null without a booked session that has a slot.</param>
public sealed record LeadTimes(IReadOnlyList<LeadTimeBand> Bands, double? MedianDays);
