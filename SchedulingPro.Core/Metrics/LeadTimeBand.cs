namespace SchedulingPro.Core.Metrics;

/// <summary>Booked sessions whose slot lies so many days after the visit.</summary>
/// <param name="FromDays">Fewest days (24 hours each), included; null for slots before the visit.</param>
/// <param name="ToDays">Most days, excluded; null without an end.</param>
/// <param name="Sessions">How many.</param>
public sealed record LeadTimeBand(int? FromDays, int? ToDays, long Sessions);
