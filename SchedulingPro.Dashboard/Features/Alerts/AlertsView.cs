using SchedulingPro.Core.Alerts;

namespace SchedulingPro.Dashboard.Features.Alerts;

/// <summary>What the page of alerts shows.</summary>
/// <param name="Alerts">The page of alerts.</param>
/// <param name="Rules">The rules.</param>
/// <param name="Zone">The tenant's zone.</param>
/// <param name="MayChange">The person may change rules.</param>
/// <param name="HasMailServer">Mails can be sent.</param>
/// <param name="SeesNothing">The person has no company to look at.</param>
public sealed record AlertsView(
    AlertPage Alerts,
    IReadOnlyList<AlertRuleItem> Rules,
    TimeZoneInfo Zone,
    bool MayChange,
    bool HasMailServer,
    bool SeesNothing
);
