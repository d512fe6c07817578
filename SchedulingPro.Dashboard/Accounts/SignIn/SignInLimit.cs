using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using SchedulingPro.Dashboard.Security;

namespace SchedulingPro.Dashboard.Accounts.SignIn;

/// <summary>
/// How often one network address may try a password, code or link. Accounts lock by themselves; this is against trying one
/// password on many accounts.
/// </summary>
internal static class SignInLimit
{
    public const string Policy = "sign-in";

    /// <summary>Tries per minute and network address; an office behind one address needs more than one person does.</summary>
    public const string Setting = "Security:SignInAttemptsPerMinute";

    private const int Default = 20;

    public static void AddSignInLimit(this WebApplicationBuilder builder)
    {
        var perMinute = builder.Configuration.GetValue(Setting, Default);
        builder.Services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = ExplainAsync;
            options.AddPolicy(Policy, context => PartitionOf(context, perMinute));
        });
    }

    /// <summary>Looking is free, only what is sent counts.</summary>
    private static RateLimitPartition<string> PartitionOf(HttpContext context, int perMinute) =>
        HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetSlidingWindowLimiter(
                CallerNetwork.Of(context),
                _ => new SlidingWindowRateLimiterOptions
                {
                    PermitLimit = perMinute,
                    Window = TimeSpan.FromMinutes(1),
                    SegmentsPerWindow = 6,
                }
            );

    private static async ValueTask ExplainAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var response = rejected.HttpContext.Response;
        response.Headers.RetryAfter = 60.ToString(CultureInfo.InvariantCulture);
        response.ContentType = "text/html; charset=utf-8";
        await response.WriteAsync(
            """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark"><title>Too many tries · SchedulingPro</title>
            <link rel="stylesheet" href="/css/tokens.css"><link rel="stylesheet" href="/css/base.css"></head>
            <body><div class="auth"><main class="auth-card"><h1>Too many tries</h1>
            <p class="muted">There were many tries from your network in a short time. Wait a minute, then go back and try again.</p>
            </main></div></body></html>
            """,
            cancellationToken
        );
    }
}
