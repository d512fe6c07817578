using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using SchedulingPro.Core.ApiClients;
using SchedulingPro.Core.Schedulers;
using SchedulingPro.Core.Schedulers.Listing;
using SchedulingPro.Dashboard.Api;

namespace SchedulingPro.Dashboard.Features.Schedulers;

/// <summary>Schedulers and their install keys in the published API.</summary>
internal static class SchedulersApi
{
    public static void MapSchedulersApi(this RouteGroupBuilder tenant) =>
        tenant.MapGet(ApiRoutes.Schedulers, ListAsync).WithRight(ApiEndpoints.Schedulers, "Scheduler_Schedulers");

    private static async Task ListAsync(HttpContext http, SchedulerContentQuery query, ApiReadAudit audit)
    {
        var parameters = new ApiParameters(http);
        var created = parameters.Window("createdOnOrAfter", "createdBefore");
        var modified = parameters.Window("modifiedOnOrAfter", "modifiedBefore");
        var page = ApiPage.ReadByNumber(parameters);
        var fields = SparseFields.Read(parameters, SchedulerJson.Fields);
        if (await parameters.RefuseAsync())
        {
            return;
        }

        var caller = http.Features.GetRequiredFeature<ApiCaller>();
        var all = await query.ExecuteAsync(caller.Scope, caller.TenantId, created, modified, http.RequestAborted);
        await audit.NoteAsync(caller, ApiEndpoints.Schedulers, "", http.RequestAborted);
        var skip = (int)Math.Min((long)(page.Number - 1) * page.Size, all.Count);
        using var body = ApiBody.Tagged(http);
        page.Begin(body.Json, new(all.Count - skip > page.Size, page.IncludeTotal ? all.Count : null, null));
        foreach (var scheduler in all.Skip(skip).Take(page.Size))
        {
            Write(body.Json, scheduler, fields);
        }

        body.Json.WriteEndArray();
        body.Json.WriteEndObject();
        await body.SendAsync();
    }

    private static void Write(Utf8JsonWriter json, SchedulerContent scheduler, SparseFields? fields)
    {
        if (fields is null)
        {
            SchedulerJson.Write(json, scheduler);
            return;
        }

        var whole = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(whole))
        {
            SchedulerJson.Write(writer, scheduler);
        }

        fields.Write(json, whole.WrittenSpan);
    }
}
