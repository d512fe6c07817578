namespace SchedulingPro.Core.Leads.Report;

/// <summary>
/// The team report. Each part divides the same leads, so that its rows add up to <paramref name="Total"/>.
/// </summary>
/// <param name="Total">All leads of the report.</param>
/// <param name="People">By whoever touched them first, the busiest first; those that nobody touched last.</param>
/// <param name="Companies">By company, the busiest first.</param>
/// <param name="Hours">By hour and weekday of arrival, seven times twenty-four, Monday or Sunday first as the tenant's week.</param>
public sealed record LeadReport(
    LeadFigures Total,
    IReadOnlyList<LeadGroup> People,
    IReadOnlyList<LeadGroup> Companies,
    IReadOnlyList<LeadHour> Hours
);
