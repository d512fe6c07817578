using System.Text.Json.Serialization;
using Microsoft.Net.Http.Headers;

namespace SchedulingPro.Dashboard.Api.Authentication;

/// <summary>Refusals of the token endpoint in the words of RFC 6749, section 5.2, which OAuth clients read.</summary>
internal static class OAuthErrors
{
    /// <summary>The request cannot be understood.</summary>
    public static Task WriteInvalidRequestAsync(HttpContext context, string description) =>
        WriteAsync(context, StatusCodes.Status400BadRequest, new("invalid_request", description));

    /// <summary>Another way to get a token than client credentials.</summary>
    public static Task WriteUnsupportedGrantAsync(HttpContext context) =>
        WriteAsync(
            context,
            StatusCodes.Status400BadRequest,
            new("unsupported_grant_type", "Only grant_type=client_credentials is possible.")
        );

    /// <summary>The client is unknown, its secret wrong, or it was switched off.</summary>
    public static Task WriteInvalidClientAsync(HttpContext context, string description)
    {
        // Basic only to who came with it, as RFC 6749 says: a browser that hears of it asks the person at it for a password.
        var scheme = TokenCredentials.IsBasic(context.Request) ? "Basic" : "Bearer";
        context.Response.Headers[HeaderNames.WWWAuthenticate] = $"{scheme} realm=\"{ApiAuthentication.Realm}\"";
        return WriteAsync(context, StatusCodes.Status401Unauthorized, new("invalid_client", description));
    }

    private static Task WriteAsync(HttpContext context, int status, Body body)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(body, context.RequestAborted);
    }

    private sealed record Body(
        [property: JsonPropertyName("error")] string Error,
        [property: JsonPropertyName("error_description")] string Description
    );
}
