using Microsoft.AspNetCore.Http.Features;
using SchedulingPro.Core.ApiClients;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Documents;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Api;

namespace SchedulingPro.Dashboard.Features.Sessions;

/// <summary>Sessions of a scheduler or router in the published API: pages, and all of them as JSON lines.</summary>
internal static class SessionsApi
{
    private static readonly string[] Paths = [.. SessionFields.All.Select(f => f.Path)];

    public static void MapSessionsApi(this RouteGroupBuilder tenant)
    {
        tenant
            .MapGet(
                ApiRoutes.SchedulerSessions,
                (HttpContext http, SessionDocumentQuery query, ApiReadAudit audit) =>
                    ListAsync(http, query, audit, ApiEndpoints.SchedulerSessions)
            )
            .WithRight(ApiEndpoints.SchedulerSessions, "Scheduler_SchedulerSessions");
        tenant
            .MapGet(
                ApiRoutes.RouterSessions,
                (HttpContext http, SessionDocumentQuery query, ApiReadAudit audit) =>
                    ListAsync(http, query, audit, ApiEndpoints.RouterSessions)
            )
            .WithRight(ApiEndpoints.RouterSessions, "Router_RouterSessions");
    }

    private static async Task ListAsync(
        HttpContext http,
        SessionDocumentQuery query,
        ApiReadAudit audit,
        ApiEndpoints endpoint
    )
    {
        var parameters = new ApiParameters(http);
        var selection = ReadSelection(parameters);
        var page = ApiPage.Read(parameters);
        var fields = SparseFields.Read(parameters, Paths);
        var isStream = JsonLines.AreWanted(http.Request);
        if (isStream)
        {
            JsonLines.RefusePaging(parameters);
        }

        if (await parameters.RefuseAsync())
        {
            return;
        }

        var caller = http.Features.GetRequiredFeature<ApiCaller>();
        var isRouter = endpoint == ApiEndpoints.RouterSessions;
        var request = new SessionDocumentRequest(caller.TenantId, parameters.Id, isRouter, selection);
        Task NoteReadingAsync() => audit.NoteAsync(caller, endpoint, parameters.Id, http.RequestAborted);
        if (isStream)
        {
            if (!await query.KnowsAsync(caller.Scope, request, http.RequestAborted))
            {
                await ApiErrors.WriteUnknownOwnerAsync(http, isRouter);
                return;
            }

            await NoteReadingAsync();
            await JsonLines.WriteAsync(http, query.StreamAsync(caller.Scope, request, http.RequestAborted), fields);
            return;
        }

        using var body = ApiBody.OfPage(http, page.Size);
        var sink = new SessionPageSink(body, page, fields, NoteReadingAsync);
        if (!await query.PageAsync(caller.Scope, request, page.Choice, sink, http.RequestAborted))
        {
            await ApiErrors.WriteUnknownOwnerAsync(http, isRouter);
            return;
        }

        body.Json.WriteEndArray();
        body.Json.WriteEndObject();
        await body.SendAsync();
    }

    private static SessionSelection ReadSelection(ApiParameters parameters)
    {
        var filter = SessionFilter.None;
        foreach (var key in (string[])[FilterKeys.Outcome, FilterKeys.Milestone])
        {
            filter = filter.With(key, Accepted(parameters, key));
        }

        if (parameters.Flag("hasContact") is { } hasContact)
        {
            filter = filter.With(FilterKeys.Contact, hasContact ? "any" : "none");
        }

        if (parameters.Text("q") is { } search)
        {
            if (search.Length > SearchTerm.MaxLength)
            {
                parameters.Refuse("q", $"has more than {SearchTerm.MaxLength} characters");
            }
            else if (search.Any(char.IsControl))
            {
                parameters.Refuse("q", "holds control characters");
            }
            else
            {
                filter = filter with { Search = search.Trim() };
            }
        }

        return new()
        {
            Filter = filter,
            Window = parameters.Window("createdOnOrAfter", "createdBefore"),
            Modified = parameters.Window("modifiedOnOrAfter", "modifiedBefore"),
        };
    }

    /// <summary>Values of a filter of the catalogue; what it does not know is refused with what it does.</summary>
    private static IReadOnlyList<string> Accepted(ApiParameters parameters, string key)
    {
        var field = SessionFilterCatalog.Find(key)!;
        var values = parameters.List(key);
        if (!values.All(field.Accepts))
        {
            parameters.Refuse(key, $"is none of {string.Join(", ", field.Options.Select(o => o.Value))}");
        }

        return values;
    }
}
