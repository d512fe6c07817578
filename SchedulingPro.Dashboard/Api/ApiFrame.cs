using Microsoft.AspNetCore.ResponseCompression;
using SchedulingPro.Core.ApiClients;
using SchedulingPro.Dashboard.Api.Description;
using SchedulingPro.Dashboard.Api.Limits;
using SchedulingPro.Dashboard.Features.Performance;
using SchedulingPro.Dashboard.Features.Schedulers;
using SchedulingPro.Dashboard.Features.Sessions;

namespace SchedulingPro.Dashboard.Api;

/// <summary>What all of the API has in common: where it is, who may call, compression, and its form of error.</summary>
internal static partial class ApiFrame
{
    public const string NdJson = "application/x-ndjson";

    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ApiReadAudit>();
        builder.AddApiDescription();
        // So much of an answer may be on its way while the next part is read; less makes reading and sending take turns.
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxResponseBufferSize = 4 * 1024 * 1024);
        builder.Services.AddResponseCompression(options =>
        {
            // Tokens travel in a header that no browser sends by itself, so that nobody can make one guess at compressed answers.
            options.EnableForHttps = true;
            options.MimeTypes = ["application/json", NdJson];
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(o =>
            o.Level = System.IO.Compression.CompressionLevel.Fastest
        );
        builder.Services.Configure<GzipCompressionProviderOptions>(o =>
            o.Level = System.IO.Compression.CompressionLevel.Fastest
        );
    }

    /// <summary>Whatever goes wrong after this on the API's paths is answered in the published error body.</summary>
    public static void UseApiErrors(this WebApplication app) =>
        app.UseWhen(
            context => ApiRoutes.Has(context.Request),
            api =>
            {
                api.UseResponseCompression();
                api.Use(AnswerErrorsAsync);
            }
        );

    public static void MapApi(this WebApplication app)
    {
        var tenant = app.MapGroup(ApiRoutes.Tenant)
            .RequireAuthorization(ApiPolicies.Client)
            .RequireRateLimiting(ApiLimits.Calls)
            .DisableAntiforgery();
        tenant.MapSchedulersApi();
        tenant.MapSessionsApi();
        tenant.MapPerformanceApi();
        app.MapApiDescription();
        // Clear of the pages: what is mistyped under the API's address gets the API's 404, whoever asks.
        app.Map(ApiRoutes.Prefix + "/{**path}", NotFoundAsync).AllowAnonymous().ExcludeFromDescription();
    }

    /// <summary>Names the endpoint's right and its operation.</summary>
    public static RouteHandlerBuilder WithRight(
        this RouteHandlerBuilder endpoint,
        ApiEndpoints right,
        string operation
    ) => endpoint.WithMetadata(new ApiEndpointMetadata(right)).WithName(operation);

    /// <summary>Nothing under the address can be written, wherever it is.</summary>
    private static Task NotFoundAsync(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method))
        {
            return ApiErrors.WriteAsync(context, StatusCodes.Status404NotFound, ApiErrors.NotFoundTitle);
        }

        context.Response.Headers.Allow = HttpMethods.Get;
        return ApiErrors.WriteAsync(
            context,
            StatusCodes.Status405MethodNotAllowed,
            ApiErrors.TitleOf(StatusCodes.Status405MethodNotAllowed)
        );
    }

    private static async Task AnswerErrorsAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody listens any more.
            return;
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            await ApiErrors.WriteAsync(context, bad.StatusCode, ApiErrors.TitleOf(bad.StatusCode));
            return;
        }
        catch (Exception failure)
        {
            LogFailure(Log(context), ApiErrors.TraceId(context), failure);
            if (context.Response.HasStarted)
            {
                // Only a broken connection tells the client that the answer is not whole.
                context.Abort();
                return;
            }

            context.Response.Clear();
            await ApiErrors.WriteAsync(
                context,
                StatusCodes.Status500InternalServerError,
                ApiErrors.TitleOf(StatusCodes.Status500InternalServerError)
            );
            return;
        }

        var response = context.Response;
        if (
            response is { HasStarted: false, StatusCode: >= 400, ContentType: null }
            && response.ContentLength is null or 0
        )
        {
            await ApiErrors.WriteAsync(context, response.StatusCode, ApiErrors.TitleOf(response.StatusCode));
        }
    }

    private static ILogger Log(HttpContext context) =>
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ApiFrame));

    [LoggerMessage(LogLevel.Error, "A call of the API failed, trace {TraceId}")]
    private static partial void LogFailure(ILogger log, string traceId, Exception failure);
}
