namespace SchedulingPro.Core.Metrics;

/// <summary>Sessions by weekday (0 Monday to 6 Sunday) and hour in a zone; every map is read [weekday, hour].</summary>
/// <param name="Opened">Sessions, by the time of the visit.</param>
/// <param name="Engaged">Sessions with any information given, by the time of the visit.</param>
/// <param name="Booked">Booked sessions, by the time of the visit.</param>
/// <param name="Abandoned">Abandoned sessions, by the time of the visit.</param>
/// <param name="Slots">Sessions with a time slot, by the slot's start.</param>
public sealed record WeekMap(long[,] Opened, long[,] Engaged, long[,] Booked, long[,] Abandoned, long[,] Slots);
