namespace SchedulingPro.Dashboard.Security;

internal static class SecurityHeaders
{
    /// <summary>Sends the same strict headers with every answer, error pages and files included.</summary>
    public static void UseSecurityHeaders(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                context.Response.OnStarting(() =>
                {
                    Write(context);
                    return Task.CompletedTask;
                });
                return next(context);
            }
        );

    private static void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy(CspNonce.Of(context), context.Request);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=(), "
            + "publickey-credentials-create=(self), publickey-credentials-get=(self), clipboard-write=(self)";
        headers.XFrameOptions = "DENY";
    }

    private static string ContentSecurityPolicy(string nonce, HttpRequest request) =>
        string.Join(
            "; ",
            "default-src 'self'",
            $"script-src 'self' 'nonce-{nonce}'",
            $"style-src-elem 'self' 'nonce-{nonce}'",
            // Radzen and ApexCharts position with style attributes; an attribute cannot run a script.
            "style-src-attr 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            // Older Safari does not count the circuit's web socket as 'self'.
            $"connect-src 'self' {(request.IsHttps ? "wss" : "ws")}://{request.Host.ToUriComponent()}",
            "frame-ancestors 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "object-src 'none'"
        );
}
