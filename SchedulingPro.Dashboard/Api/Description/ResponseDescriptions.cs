using System.Globalization;
using Microsoft.OpenApi;
using SchedulingPro.Core.ApiClients;

namespace SchedulingPro.Dashboard.Api.Description;

/// <summary>What an endpoint may answer, with the headers that belong to it.</summary>
internal static class ResponseDescriptions
{
    private const string Json = "application/json";

    public static OpenApiResponses Of(ApiEndpoints endpoint, OpenApiDocument document)
    {
        var found = Answer("The answer.", SchemaNames.AnswerOf(endpoint), document);
        found.Headers = HeadersOf(("ETag", TagText(endpoint)));
        if (endpoint is ApiEndpoints.SchedulerSessions or ApiEndpoints.RouterSessions)
        {
            found.Content!.Add(
                ApiFrame.NdJson,
                new OpenApiMediaType
                {
                    Schema = SchemaParts.Text(
                        "Beyond the published API, with `Accept: application/x-ndjson`: every session of the filters, one JSON "
                            + "object a line, without pages. An answer that breaks off is not whole; it has no ETag."
                    ),
                    Extensions = SchemaParts.Beyond(),
                }
            );
        }

        return Together(
            (StatusCodes.Status200OK, found),
            (
                StatusCodes.Status304NotModified,
                new OpenApiResponse
                {
                    Description = "Nothing changed since the answer that If-None-Match names. No body.",
                    Headers = HeadersOf(("ETag", "The same mark again.")),
                    Extensions = SchemaParts.Beyond(),
                }
            ),
            (
                StatusCodes.Status400BadRequest,
                Error("A parameter cannot be used; `errors` names it and says why.", document)
            ),
            (
                StatusCodes.Status401Unauthorized,
                Error(
                    "The token or the app key is missing, wrong or no longer good.",
                    document,
                    ("WWW-Authenticate", "What is asked for, and what was wrong with it.")
                )
            ),
            (
                StatusCodes.Status403Forbidden,
                Error("The client is for another tenant, or may not call this endpoint.", document)
            ),
            (
                StatusCodes.Status404NotFound,
                Error(
                    endpoint == ApiEndpoints.Schedulers
                        ? "There is nothing at this address for this client."
                        : "There is no such scheduler or router for this client.",
                    document
                )
            ),
            (
                StatusCodes.Status429TooManyRequests,
                Error("Too many calls.", document, ("Retry-After", "Seconds to wait before the next call."))
            ),
            (
                StatusCodes.Status500InternalServerError,
                Error("The server failed; `traceId` leads to the reason.", document)
            )
        );
    }

    private static string TagText(ApiEndpoints endpoint) =>
        endpoint is ApiEndpoints.SchedulerSessions or ApiEndpoints.RouterSessions
            ? "Mark of this content, for If-None-Match. Pages of more than 1,000 sessions have one only when the request has "
                + "If-None-Match."
            : "Mark of this content, for If-None-Match.";

    public static OpenApiResponse Answer(string description, string schema, OpenApiDocument document) =>
        new()
        {
            Description = description,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                [Json] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(schema, document) },
            },
        };

    public static OpenApiResponse Error(
        string description,
        OpenApiDocument document,
        params (string Name, string Description)[] headers
    )
    {
        var answer = Answer(description, SchemaNames.Error, document);
        answer.Headers = headers.Length == 0 ? null : HeadersOf(headers);
        return answer;
    }

    public static OpenApiResponses Together(params (int Status, OpenApiResponse Answer)[] answers)
    {
        var responses = new OpenApiResponses();
        foreach (var (status, answer) in answers)
        {
            responses.Add(status.ToString(CultureInfo.InvariantCulture), answer);
        }

        return responses;
    }

    public static Dictionary<string, IOpenApiHeader> HeadersOf(params (string Name, string Description)[] headers) =>
        headers.ToDictionary(
            h => h.Name,
            h => (IOpenApiHeader)new OpenApiHeader { Description = h.Description, Schema = SchemaParts.Text() },
            StringComparer.Ordinal
        );
}
