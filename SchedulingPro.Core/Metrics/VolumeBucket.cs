namespace SchedulingPro.Core.Metrics;

/// <summary>Sessions of one bucket of time.</summary>
/// <param name="Start">Start of the bucket (UTC).</param>
/// <param name="Sessions">Sessions created in it.</param>
/// <param name="Engaged">Of these, with any information given.</param>
/// <param name="Booked">Of these, booked.</param>
/// <param name="Abandoned">Of these, abandoned.</param>
public sealed record VolumeBucket(DateTime Start, long Sessions, long Engaged, long Booked, long Abandoned);
