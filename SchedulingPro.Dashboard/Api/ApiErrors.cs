using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;

namespace SchedulingPro.Dashboard.Api;

/// <summary>Answers in the published error body.</summary>
internal static class ApiErrors
{
    public const string NotFoundTitle = "There is nothing at this address for this client.";

    /// <summary>The id under which the log keeps this request's entries.</summary>
    public static string TraceId(HttpContext context) =>
        Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;

    /// <summary>
    /// Writes the error and ends the answer; headers that belong to it (<c>WWW-Authenticate</c>, <c>Retry-After</c>) are set before.
    /// Nothing happens when the answer has begun already: the connection is ended by the server then.
    /// </summary>
    public static Task WriteAsync(
        HttpContext context,
        int status,
        string title,
        IReadOnlyDictionary<string, string[]>? errors = null
    )
    {
        if (context.Response.HasStarted)
        {
            return Task.CompletedTask;
        }

        var body = new ApiErrorResponse(
            $"https://httpwg.org/specs/rfc9110.html#status.{status}",
            title,
            status,
            TraceId(context),
            errors ?? ImmutableDictionary<string, string[]>.Empty,
            ImmutableDictionary<string, object?>.Empty
        );
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(body, JsonSerializerOptions.Web, context.RequestAborted);
    }

    /// <summary>A 400 that names one parameter.</summary>
    public static Task WriteBadParameterAsync(HttpContext context, string parameter, string reason) =>
        WriteAsync(
            context,
            StatusCodes.Status400BadRequest,
            "A parameter cannot be used.",
            new Dictionary<string, string[]> { [parameter] = [reason] }
        );
}
