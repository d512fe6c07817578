namespace SchedulingPro.Core.Leads.Report;

/// <summary>The leads that came up in one hour of one weekday, by the tenant's clock.</summary>
/// <param name="Weekday">Weekday.</param>
/// <param name="Hour">Hour, 0 to 23.</param>
/// <param name="Figures">Its numbers.</param>
public sealed record LeadHour(DayOfWeek Weekday, int Hour, LeadFigures Figures);
