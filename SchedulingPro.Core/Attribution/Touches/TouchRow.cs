namespace SchedulingPro.Core.Attribution.Touches;

/// <summary>Bookings by where people came from, first and last.</summary>
/// <param name="Source">Source and medium, written "source / medium"; null where none was given.</param>
/// <param name="First">Booked sessions of people who first came from here.</param>
/// <param name="Last">Booked sessions that came from here themselves.</param>
/// <param name="Both">Of these, people who came from here first and last.</param>
public sealed record TouchRow(string? Source, long First, long Last, long Both);
