using SchedulingPro.Core.Leads.Report;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Dashboard.Features.Leads.Report;

/// <summary>What the team report shows.</summary>
/// <param name="Period">The days it is about.</param>
/// <param name="Companies">The companies to choose from.</param>
/// <param name="Report">The numbers.</param>
internal sealed record LeadReportView(ReportPeriod Period, IReadOnlyList<FilterOption> Companies, LeadReport Report);
