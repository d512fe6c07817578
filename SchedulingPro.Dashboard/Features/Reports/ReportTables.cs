using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Mail;
using SchedulingPro.Core.Reports;
using SchedulingPro.Dashboard.Components.Mail;
using SchedulingPro.Dashboard.Components.Tables;
using SchedulingPro.Dashboard.Exports;
using SchedulingPro.Dashboard.Security;

namespace SchedulingPro.Dashboard.Features.Reports;

/// <summary>The reports by mail, and all that was sent of them.</summary>
internal sealed class ReportTables(ReportListQuery list, MailLogQuery log) : IPageTables
{
    public const string Key = "reports";

    public string Page => Key;

    public string Policy => Policies.Manager;

    public async Task<PageTables> LoadAsync(UserContext user, string query, CancellationToken cancellationToken)
    {
        var reports = await list.ExecuteAsync(user, cancellationToken);
        var mails = log.StreamAsync(user, MailKind.Report, null, cancellationToken);
        return new("Reports", [Schedules(reports), DeliveryLogTable.Of(mails)])
        {
            PersonalData = DeliveryLogTable.PersonalData,
        };
    }

    private static FigureTable Schedules(IEnumerable<ReportItem> reports) =>
        new()
        {
            Key = "schedules",
            Title = "Reports",
            Columns =
            [
                new("name", "Report"),
                new("state", "State"),
                new("when", "Sent"),
                new("next", "Next", FigureKind.Instant),
                new("to", "To"),
                new("owner", "Counts for"),
                new("last", "Last sent", FigureKind.Instant),
                new("failed", "Given up in the last 30 days", FigureKind.Count),
                new("problem", "Problem"),
            ],
            Rows = [.. reports.Select(Row)],
        };

    private static FigureRow Row(ReportItem item)
    {
        var report = item.Schedule;
        return new(
            $"{report.Id}",
            [
                FigureCell.Of(report.Name),
                FigureCell.Of(
                    !report.IsActive ? "Paused"
                    : report.Problem is not null ? "Not sent"
                    : "Active"
                ),
                FigureCell.Of(ReportWords.When(report)),
                FigureCell.At(report.IsActive ? new DateTime(report.NextDueTicks, DateTimeKind.Utc) : null),
                FigureCell.Of(report.Recipients.Replace("\n", ", ", StringComparison.Ordinal)),
                FigureCell.Of(item.Owner),
                FigureCell.At(item.LastSentOn),
                FigureCell.Of(item.Failed),
                FigureCell.Of(report.IsActive ? report.Problem : null),
            ]
        );
    }
}
