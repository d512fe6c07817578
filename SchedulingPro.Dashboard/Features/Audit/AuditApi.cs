using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Security;

namespace SchedulingPro.Dashboard.Features.Audit;

internal static class AuditApi
{
    public static void MapAudit(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                AppUrls.AuditExport,
                async (HttpContext context, AuditModel model) =>
                {
                    var state = AuditPageState.Of(name => context.Request.Query[name]);
                    var (zone, items) = await model.ExportAsync(state, context.RequestAborted);
                    context.Response.ContentType = "text/csv; charset=utf-8";
                    context.Response.Headers.ContentDisposition = "attachment; filename=\"audit-log.csv\"";
                    context.Response.Headers.CacheControl = "no-store";
                    await AuditCsv.WriteAsync(context.Response.Body, zone, items, context.RequestAborted);
                }
            )
            .RequireAuthorization(Policies.Admin);
}
