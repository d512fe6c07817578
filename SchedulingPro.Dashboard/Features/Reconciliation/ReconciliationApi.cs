using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Security;

namespace SchedulingPro.Dashboard.Features.Reconciliation;

internal static class ReconciliationApi
{
    public static void MapReconciliation(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                AppUrls.ReconciliationExport,
                async (HttpContext context, ReconciliationModel model) =>
                {
                    var state = ReconciliationState.Read(context.Request.QueryString.Value ?? "");
                    var view = await model.LoadAsync(state, context.RequestAborted);
                    context.Response.ContentType = "text/csv; charset=utf-8";
                    context.Response.Headers.ContentDisposition =
                        $"attachment; filename=\"reconciliation-{view.First:yyyy-MM-dd}-{view.Last:yyyy-MM-dd}.csv\"";
                    context.Response.Headers.CacheControl = "no-store";
                    await ReconciliationCsv.WriteAsync(context.Response.Body, view, context.RequestAborted);
                }
            )
            .RequireAuthorization(Policies.Manager);
}
