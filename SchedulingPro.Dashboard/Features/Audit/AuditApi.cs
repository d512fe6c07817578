using SchedulingPro.Core.Accounts;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Tables;
using SchedulingPro.Dashboard.Exports;
using SchedulingPro.Dashboard.Security;

namespace SchedulingPro.Dashboard.Features.Audit;

internal static class AuditApi
{
    private static readonly FigureColumn[] Columns =
    [
        new("time", "Time", FigureKind.Instant),
        new("who", "Who"),
        new("action", "Action"),
        new("kind", "Subject kind"),
        new("subject", "Subject"),
        new("company", "Company"),
        new("details", "Details"),
        new("address", "Network address"),
    ];

    public static void MapAudit(this IEndpointRouteBuilder routes)
    {
        Map(AppUrls.AuditExport, ExportFormat.Csv);
        Map(AppUrls.AuditWorkbook, ExportFormat.Xlsx);

        void Map(string url, ExportFormat format) =>
            routes
                .MapGet(url, (HttpContext http, AuditModel model) => SendAsync(http, model, format))
                .RequireAuthorization(Policies.Admin);
    }

    private static async Task SendAsync(HttpContext http, AuditModel model, ExportFormat format)
    {
        var state = AuditPageState.Of(name => http.Request.Query[name]);
        var (zone, items) = await model.ExportAsync(state, http.RequestAborted);
        await ExportFiles.SendAsync(
            http,
            ExportFiles.Name("audit-log", state.HasFilter ? "filtered" : null, state.From, state.To, of: null),
            format,
            zone,
            currency: "",
            isTitled: false,
            async (file, cancel) =>
            {
                await file.BeginAsync("Audit log", Columns, cancel);
                await foreach (var item in items.WithCancellation(cancel))
                {
                    await file.WriteAsync(Cells(item), cancel);
                }
            }
        );
    }

    private static FigureCell[] Cells(AuditItem item) =>
        [
            FigureCell.At(item.At),
            FigureCell.Of(item.Actor),
            FigureCell.Of(item.Action),
            FigureCell.Of(item.SubjectKind),
            FigureCell.Of(item.SubjectId),
            FigureCell.Of(item.Company),
            FigureCell.Of(item.Details),
            FigureCell.Of(item.IpAddress),
        ];
}
