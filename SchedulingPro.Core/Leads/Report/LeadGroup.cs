namespace SchedulingPro.Core.Leads.Report;

/// <summary>A row of the team report.</summary>
/// <param name="Name">Person or company; null for leads that nobody has touched.</param>
/// <param name="Figures">Its numbers.</param>
public sealed record LeadGroup(string? Name, LeadFigures Figures);
