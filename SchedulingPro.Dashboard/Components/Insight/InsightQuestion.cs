using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Dashboard.Components.Insight;

/// <summary>A page's question as its asker means it: dates instead of names of periods, windows instead of dates.</summary>
/// <param name="User">Who asks.</param>
/// <param name="Period">Local days asked about.</param>
/// <param name="Other">Days compared with; null for none.</param>
/// <param name="Selection">Sessions asked about.</param>
/// <param name="Before">As much of the sessions compared with as has passed of the period; null for none.</param>
/// <param name="IsRunning">The period is not over.</param>
internal sealed record InsightQuestion(
    UserContext User,
    ReportPeriod Period,
    ReportPeriod? Other,
    SessionSelection Selection,
    SessionSelection? Before,
    bool IsRunning
)
{
    public bool SeesNothing => !User.Scope.AllCompanies && User.Scope.CompanyIds.IsEmpty;
}
