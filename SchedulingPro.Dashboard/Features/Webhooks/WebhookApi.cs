using System.Globalization;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Features.Webhooks;

/// <summary>The address that the upstream posts its events to.</summary>
internal static class WebhookApi
{
    /// <summary>Upstream repeats after 10 seconds first.</summary>
    private const int RetryAfterSeconds = 10;

    public static async Task<IResult> ReceiveAsync(string connection, HttpContext context, WebhookReceiving receiving)
    {
        var outcome = await receiving.ReceiveAsync(context, connection);
        if (outcome.Status is StatusCodes.Status503ServiceUnavailable or StatusCodes.Status429TooManyRequests)
        {
            context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        }

        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(
            new
            {
                status = outcome.Status,
                outcome = outcome.Word,
                title = outcome.Title,
                traceId = ErrorReference.Of(context),
            },
            statusCode: outcome.Status
        );
    }
}
