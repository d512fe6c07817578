using System.Globalization;

namespace SchedulingPro.Dashboard.Api.Limits;

/// <summary>The answer to who calls too often.</summary>
internal static class ApiLimitAnswer
{
    /// <summary>429 in the published error body, with whole seconds to wait.</summary>
    public static Task WriteAsync(HttpContext context, TimeSpan retryAfter)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(retryAfter.TotalSeconds));
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return ApiErrors.WriteAsync(
            context,
            StatusCodes.Status429TooManyRequests,
            $"Too many calls. Try again in {seconds} {(seconds == 1 ? "second" : "seconds")}."
        );
    }
}
