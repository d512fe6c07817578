using SchedulingPro.Core.Accounts;

namespace SchedulingPro.Dashboard.Features.Audit;

/// <summary>One page of the log with the tenant's time zone and the values to filter by.</summary>
internal sealed record AuditView(TimeZoneInfo Zone, AuditPage Page, AuditChoices Choices);
