using System.Text.Json.Serialization;
using SchedulingPro.Core.ApiClients;
using SchedulingPro.Dashboard.Api.Limits;

namespace SchedulingPro.Dashboard.Api.Authentication;

/// <summary>
/// Sells access tokens for client credentials (RFC 6749, section 4.4). What OAuth has words for is answered in those; what it
/// has none for (415, 413, 429, 500) in the API's error body.
/// </summary>
internal sealed partial class TokenEndpoint(
    ApiClientAccessQuery clients,
    ApiTokenIssuer tokens,
    ApiTokenClientLimit limit,
    TimeProvider clock,
    ILogger<TokenEndpoint> log
)
{
    public async Task AnswerAsync(HttpContext context)
    {
        var cancellationToken = context.RequestAborted;
        var form = await TokenForm.ReadAsync(context.Request, cancellationToken);
        if (form.Status == StatusCodes.Status400BadRequest)
        {
            await OAuthErrors.WriteInvalidRequestAsync(context, form.Problem);
            return;
        }

        if (form.Status != StatusCodes.Status200OK)
        {
            await ApiErrors.WriteAsync(context, form.Status, form.Problem);
            return;
        }

        var credentials = TokenCredentials.Of(context.Request, form);
        if (form.Repeated("grant_type", "client_id", "client_secret") is { } repeated)
        {
            await OAuthErrors.WriteInvalidRequestAsync(context, $"{repeated} is sent more than once.");
        }
        else if (form["grant_type"].Length == 0)
        {
            await OAuthErrors.WriteInvalidRequestAsync(context, "grant_type is missing; send client_credentials.");
        }
        else if (form["grant_type"] != "client_credentials")
        {
            await OAuthErrors.WriteUnsupportedGrantAsync(context);
        }
        else if (credentials.IsContradictory)
        {
            await OAuthErrors.WriteInvalidRequestAsync(
                context,
                "The form names other credentials than the Authorization header."
            );
        }
        else if (credentials.ClientId.Length == 0 || credentials.Secret.Length == 0)
        {
            await OAuthErrors.WriteInvalidClientAsync(
                context,
                "client_id or client_secret is missing. Send them in the form, or by HTTP Basic."
            );
        }
        else if (!limit.Allows(context, credentials.ClientId, out var retryAfter))
        {
            await ApiLimitAnswer.WriteAsync(context, retryAfter);
        }
        else
        {
            await SellAsync(context, credentials, cancellationToken);
        }
    }

    private async Task SellAsync(HttpContext context, TokenCredentials credentials, CancellationToken cancellationToken)
    {
        // Not from memory: a secret that was made a moment ago, by another process too, must be good now.
        var client = await clients.ExecuteAsync(credentials.ClientId, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        if (!client.Accepts(ApiCredentialKind.Secret, credentials.Secret, now))
        {
            // An unknown client is named as little as a wrong secret: what stands there may be a secret itself.
            LogWrong(log, client.ClientId);
            await OAuthErrors.WriteInvalidClientAsync(context, "The client is unknown or its secret is not valid.");
        }
        else if (!client.IsActiveAt(now))
        {
            LogInactive(log, client.ClientId);
            await OAuthErrors.WriteInvalidClientAsync(context, "The API client was disabled or has expired.");
        }
        else
        {
            var token = await tokens.IssueAsync(client, cancellationToken);
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers.Pragma = "no-cache";
            await context.Response.WriteAsJsonAsync(
                new Answer(token, "Bearer", (int)ApiSigningKeys.TokenLife.TotalSeconds),
                cancellationToken
            );
        }
    }

    [LoggerMessage(LogLevel.Information, "A token was refused: wrong credentials for API client '{ClientId}'")]
    private static partial void LogWrong(ILogger log, string clientId);

    [LoggerMessage(LogLevel.Information, "A token was refused: API client '{ClientId}' is disabled or has expired")]
    private static partial void LogInactive(ILogger log, string clientId);

    private sealed record Answer(
        [property: JsonPropertyName("access_token")] string AccessToken,
        [property: JsonPropertyName("token_type")] string TokenType,
        [property: JsonPropertyName("expires_in")] int ExpiresIn
    );
}
