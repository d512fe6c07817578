using System.Collections.Immutable;
using System.Text.Json;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Api;

/// <summary>Answers in the published error body.</summary>
internal static partial class ApiErrors
{
    private const int LongestPath = 200;

    public const string NotFoundTitle = "There is nothing at this address for this client.";

    /// <summary>The id under which the log keeps this request's entries.</summary>
    public static string TraceId(HttpContext context) => ErrorReference.Of(context) ?? context.TraceIdentifier;

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
        LogAnswer(
            context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ApiErrors)),
            status,
            context.Request.Method,
            PathOf(context),
            title,
            body.TraceId
        );
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(body, JsonSerializerOptions.Web, context.RequestAborted);
    }

    /// <summary>A 404 for a scheduler or router that the client may not see, or that nobody has.</summary>
    public static Task WriteUnknownOwnerAsync(HttpContext context, bool isRouter) =>
        WriteAsync(
            context,
            StatusCodes.Status404NotFound,
            isRouter ? "There is no such router for this client." : "There is no such scheduler for this client."
        );

    /// <summary>Words for answers that say nothing of their own.</summary>
    public static string TitleOf(int status) =>
        status switch
        {
            StatusCodes.Status400BadRequest => "The request could not be read.",
            StatusCodes.Status401Unauthorized => "The call needs a valid token and app key.",
            StatusCodes.Status403Forbidden => "This client may not do that.",
            StatusCodes.Status404NotFound => NotFoundTitle,
            StatusCodes.Status405MethodNotAllowed => "The address knows no such method.",
            StatusCodes.Status413PayloadTooLarge => "The body of the request is too large.",
            StatusCodes.Status414UriTooLong => "The address is too long.",
            StatusCodes.Status415UnsupportedMediaType =>
                "The body of the request has a form that is not understood here.",
            StatusCodes.Status429TooManyRequests => "Too many calls; try again when Retry-After says.",
            StatusCodes.Status431RequestHeaderFieldsTooLarge => "The headers of the request are too large.",
            >= 500 => "The server failed. The trace id leads to the reason in its log.",
            _ => "The request was refused.",
        };

    /// <summary>The path as it came, still encoded, so that nobody writes lines of his own into the log; never the query, which can hold a key.</summary>
    private static string PathOf(HttpContext context)
    {
        var path = context.Request.Path.ToUriComponent();
        return path.Length > LongestPath ? path[..LongestPath] + "…" : path;
    }

    [LoggerMessage(LogLevel.Information, "The API answered {Status} to {Method} {Path}: {Title} Trace {TraceId}")]
    private static partial void LogAnswer(
        ILogger log,
        int status,
        string method,
        string path,
        string title,
        string traceId
    );
}
