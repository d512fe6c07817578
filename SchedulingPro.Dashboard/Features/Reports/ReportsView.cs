using SchedulingPro.Core.Mail;
using SchedulingPro.Core.Reports;

namespace SchedulingPro.Dashboard.Features.Reports;

/// <summary>What the page of reports shows.</summary>
internal sealed record ReportsView(
    IReadOnlyList<ReportItem> Reports,
    MailLogPage Log,
    TimeZoneInfo Zone,
    bool HasMailServer,
    bool SeesNothing,
    string OwnAddress
);
