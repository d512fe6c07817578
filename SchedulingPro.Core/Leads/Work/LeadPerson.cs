namespace SchedulingPro.Core.Leads.Work;

/// <summary>Somebody who can work a lead.</summary>
/// <param name="UserId">Key of the user.</param>
/// <param name="Name">Name shown to colleagues.</param>
public sealed record LeadPerson(int UserId, string Name);
