using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Security;

namespace SchedulingPro.Dashboard.Features.Leads.Report;

internal static class LeadReportApi
{
    public static void MapLeadReport(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                AppUrls.LeadsReportExport,
                async (HttpContext context, LeadReportModel model) =>
                {
                    var state = LeadReportState.Read(context.Request.QueryString.Value ?? "");
                    var view = await model.LoadAsync(state, context.RequestAborted);
                    context.Response.ContentType = "text/csv; charset=utf-8";
                    context.Response.Headers.ContentDisposition =
                        $"attachment; filename=\"team-report-{view.Period.First:yyyy-MM-dd}-{view.Period.Last:yyyy-MM-dd}.csv\"";
                    context.Response.Headers.CacheControl = "no-store";
                    await LeadReportCsv.WriteAsync(context.Response.Body, view.Report, context.RequestAborted);
                }
            )
            .RequireAuthorization(Policies.Manager);
}
