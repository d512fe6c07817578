using System.Text.Json;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Microsoft.Net.Http.Headers;
using SchedulingPro.Core.ApiClients;

namespace SchedulingPro.Dashboard.Api.Authentication;

/// <summary>
/// What the API asks of a call beyond a valid token: a client that is still active, and one of its app keys. Answers refusals
/// in the published error body.
/// </summary>
internal sealed class ApiBearerEvents(
    ApiTokenKeys keys,
    ApiClientDirectory clients,
    ApiClientUse use,
    TimeProvider clock
) : JwtBearerEvents
{
    private const string TokenPart = "Authorization";

    public override async Task MessageReceived(MessageReceivedContext context)
    {
        var token = TokenOf(context.Request.Headers.Authorization.ToString());
        if (token.Length == 0)
        {
            context.NoResult();
            return;
        }

        context.Token = token;
        await keys.RefreshAsync(KeyIdOf(token), context.HttpContext.RequestAborted);
    }

    public override async Task TokenValidated(TokenValidatedContext context)
    {
        var principal = context.Principal!;
        var client = await clients.FindAsync(
            principal.FindFirst(ApiAuthentication.ClientClaim)?.Value ?? "",
            context.HttpContext.RequestAborted
        );
        var now = clock.GetUtcNow().UtcDateTime;
        var appKey = ApiAppKey.Of(context.HttpContext);
        if (
            !client.IsActiveAt(now)
            || principal.FindFirst(ApiAuthentication.TenantClaim)?.Value != $"{client.TenantId}"
        )
        {
            context.Fail(new ApiRefusalException(TokenPart, "The API client was disabled or has expired."));
        }
        else if (appKey is null)
        {
            context.Fail(
                new ApiRefusalException(
                    ApiAuthentication.AppKeyHeader,
                    $"The app key is missing. Send it in the header {ApiAuthentication.AppKeyHeader}."
                )
            );
        }
        else if (!client.Accepts(ApiCredentialKind.AppKey, appKey, now))
        {
            context.Fail(
                new ApiRefusalException(ApiAuthentication.AppKeyHeader, "The app key is not one of this API client.")
            );
        }
        else
        {
            use.Note(client.Key);
            context.HttpContext.Features.Set(
                new ApiCaller(client.Key, client.ClientId, client.Name, client.TenantId, client.Scope, client.Endpoints)
            );
        }
    }

    public override Task Challenge(JwtBearerChallengeContext context)
    {
        context.HandleResponse();
        var (part, message) = context.AuthenticateFailure switch
        {
            ApiRefusalException refusal => (refusal.Part, refusal.Message),
            SecurityTokenExpiredException => (TokenPart, "The access token has expired. Ask for a new one."),
            null => (TokenPart, "The access token is missing. Send it as Authorization: Bearer TOKEN."),
            _ => (TokenPart, "The access token is not valid."),
        };
        // RFC 6750, 3.1: who sent nothing at all is only told what to send, without an error code.
        var isBare = context.AuthenticateFailure is null && ApiAppKey.Of(context.HttpContext) is null;
        context.Response.Headers[HeaderNames.WWWAuthenticate] = isBare
            ? $"Bearer realm=\"{ApiAuthentication.Realm}\""
            : $"Bearer realm=\"{ApiAuthentication.Realm}\", error=\"invalid_token\", "
                + $"error_description=\"{message.Replace('"', '\'')}\"";
        return ApiErrors.WriteAsync(
            context.HttpContext,
            StatusCodes.Status401Unauthorized,
            message,
            new Dictionary<string, string[]> { [part] = [message] }
        );
    }

    public override Task Forbidden(ForbiddenContext context)
    {
        var refusal = context.HttpContext.Features.Get<ApiRefusalException>();
        return ApiErrors.WriteAsync(
            context.HttpContext,
            StatusCodes.Status403Forbidden,
            refusal?.Message ?? "This API client may not do this.",
            refusal is null ? null : new Dictionary<string, string[]> { [refusal.Part] = [refusal.Message] }
        );
    }

    /// <summary>Some clients leave the word out, some write it in other letters.</summary>
    private static string TokenOf(string header)
    {
        var text = header.Trim();
        return text.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? text[7..].Trim()
            : text.Equals("Bearer", StringComparison.OrdinalIgnoreCase) ? ""
            : text;
    }

    private static string? KeyIdOf(string token)
    {
        if (token.Length > ApiAuthentication.LongestToken)
        {
            return null;
        }

        try
        {
            return new JsonWebToken(token).Kid;
        }
        catch (Exception error)
            when (error is ArgumentException or SecurityTokenException or FormatException or JsonException)
        {
            // No token at all; the handler says so in its own words.
            return null;
        }
    }
}
