using Microsoft.AspNetCore.Http.Features;
using SchedulingPro.Core.ApiClients;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Dashboard.Api;

namespace SchedulingPro.Dashboard.Features.Performance;

/// <summary>Figures of a scheduler or router in the published API: the dashboard's own metrics over the same sessions.</summary>
internal static class PerformanceApi
{
    private static readonly MetricDefinition[] Published =
    [
        .. PerformanceFields.Keys.Select(k => MetricCatalog.Find(k)!),
    ];

    public static void MapPerformanceApi(this RouteGroupBuilder tenant)
    {
        tenant
            .MapGet(ApiRoutes.SchedulerPerformance, SchedulerAsync)
            .WithRight(ApiEndpoints.SchedulerPerformance, "Scheduler_SchedulerPerformance");
        tenant
            .MapGet(ApiRoutes.RouterPerformance, RouterAsync)
            .WithRight(ApiEndpoints.RouterPerformance, "Router_RouterPerformance");
    }

    private static async Task SchedulerAsync(HttpContext http, PerformanceQuery query)
    {
        var parameters = new ApiParameters(http);
        var window = parameters.Window("sessionCreatedOnOrAfter", "sessionCreatedBefore", isRequired: true);
        if (await parameters.RefuseAsync())
        {
            return;
        }

        var caller = http.Features.GetRequiredFeature<ApiCaller>();
        var found = await query.OfSchedulerAsync(
            caller.Scope,
            caller.TenantId,
            parameters.Id,
            window!.Value,
            Published,
            http.RequestAborted
        );
        if (found is null)
        {
            await ApiErrors.WriteAsync(
                http,
                StatusCodes.Status404NotFound,
                "There is no such scheduler for this client."
            );
            return;
        }

        using var body = ApiBody.Tagged(http);
        PerformanceFields.Write(body.Json, found);
        await body.SendAsync();
    }

    private static async Task RouterAsync(HttpContext http, PerformanceQuery query)
    {
        var parameters = new ApiParameters(http);
        var window = parameters.Window("sessionCreatedOnOrAfter", "sessionCreatedBefore", isRequired: true);
        if (await parameters.RefuseAsync())
        {
            return;
        }

        var caller = http.Features.GetRequiredFeature<ApiCaller>();
        var found = await query.OfRouterAsync(
            caller.Scope,
            caller.TenantId,
            parameters.Id,
            window!.Value,
            http.RequestAborted
        );
        if (found is null)
        {
            await ApiErrors.WriteAsync(http, StatusCodes.Status404NotFound, "There is no such router for this client.");
            return;
        }

        using var body = ApiBody.Tagged(http);
        PerformanceFields.Write(body.Json, found);
        await body.SendAsync();
    }
}
