using Microsoft.OpenApi;

namespace SchedulingPro.Dashboard.Api.Description;

/// <summary>The endpoint that gives tokens.</summary>
internal static class TokenOperation
{
    private const string Form = "application/x-www-form-urlencoded";

    public static OperationTexts Texts { get; } =
        new(
            OperationTexts.TokenTag,
            "Gives a token for client id and secret",
            "OAuth 2.0, client credentials. The client's id and secret go into the form, or into the header Authorization as HTTP "
                + "Basic. The token is good for one tenant and for `expires_in` seconds (900). "
                + "Use it until it ends: asking for one with every call runs into this endpoint's own, lower limit."
        );

    public static void Describe(OpenApiOperation operation, OpenApiDocument document)
    {
        operation.OperationId = "Connect_Token";
        operation.Parameters = null;
        operation.Security = [];
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                [Form] = new OpenApiMediaType
                {
                    Schema = new OpenApiSchemaReference(SchemaNames.TokenRequest, document),
                },
            },
        };
        var unknown = Refusal("Id or secret is wrong, or the client is disabled or past its date.", document);
        unknown.Headers = ResponseDescriptions.HeadersOf(("WWW-Authenticate", "What is asked for."));
        operation.Responses = ResponseDescriptions.Together(
            (StatusCodes.Status200OK, ResponseDescriptions.Answer("The token.", SchemaNames.Token, document)),
            (
                StatusCodes.Status400BadRequest,
                Refusal("The form lacks something, or asks for another grant.", document)
            ),
            (StatusCodes.Status401Unauthorized, unknown),
            (
                StatusCodes.Status415UnsupportedMediaType,
                ResponseDescriptions.Error("The body is not such a form.", document)
            ),
            (
                StatusCodes.Status429TooManyRequests,
                ResponseDescriptions.Error(
                    "Too many requests for tokens.",
                    document,
                    ("Retry-After", "Seconds to wait before the next one.")
                )
            ),
            (
                StatusCodes.Status500InternalServerError,
                ResponseDescriptions.Error("The server failed; `traceId` leads to the reason.", document)
            )
        );
    }

    /// <summary>What OAuth has words for is not in the API's own form of error.</summary>
    private static OpenApiResponse Refusal(string description, OpenApiDocument document) =>
        ResponseDescriptions.Answer(description, SchemaNames.TokenError, document);
}
