using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using SchedulingPro.Core.ApiClients;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Reporting;
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

    private static Task SchedulerAsync(HttpContext http, PerformanceQuery query) =>
        AnswerAsync(
            http,
            (caller, id, window) =>
                query.OfSchedulerAsync(caller.Scope, caller.TenantId, id, window, Published, http.RequestAborted),
            PerformanceFields.Write,
            isRouter: false
        );

    private static Task RouterAsync(HttpContext http, PerformanceQuery query) =>
        AnswerAsync(
            http,
            (caller, id, window) => query.OfRouterAsync(caller.Scope, caller.TenantId, id, window, http.RequestAborted),
            PerformanceFields.Write,
            isRouter: true
        );

    private static async Task AnswerAsync<T>(
        HttpContext http,
        Func<ApiCaller, string, UtcWindow, Task<T?>> ask,
        Action<Utf8JsonWriter, T> write,
        bool isRouter
    )
        where T : class
    {
        var parameters = new ApiParameters(http);
        var window = parameters.Window("sessionCreatedOnOrAfter", "sessionCreatedBefore", isRequired: true);
        if (await parameters.RefuseAsync())
        {
            return;
        }

        if (await ask(http.Features.GetRequiredFeature<ApiCaller>(), parameters.Id, window!.Value) is not { } found)
        {
            await ApiErrors.WriteUnknownOwnerAsync(http, isRouter);
            return;
        }

        using var body = ApiBody.Tagged(http);
        write(body.Json, found);
        await body.SendAsync();
    }
}
