using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using SchedulingPro.Core.ApiClients;
using SchedulingPro.Dashboard.Api.Authentication;
using EndpointDescription = Microsoft.AspNetCore.Mvc.ApiExplorer.ApiDescription;

namespace SchedulingPro.Dashboard.Api.Description;

/// <summary>What belongs to the whole description: title, address, schemas, and how one signs in.</summary>
internal sealed class DocumentTransformer : IOpenApiDocumentTransformer
{
    private const string OAuth = "oauth2";
    private const string KeyInHeader = "apiKeyHeader";
    private const string KeyInQuery = "apiKeyQuery";
    private const string Root = ApiRoutes.Prefix + "/v2";

    public Task TransformAsync(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        document.Info = new OpenApiInfo
        {
            Title = "Scheduling Pro",
            Version = "2.0",
            Description = Introduction,
        };
        document.Servers = [new OpenApiServer { Url = Root, Description = "This server." }];
        document.Tags = new HashSet<OpenApiTag>
        {
            new() { Name = OperationTexts.TokenTag, Description = "Where a call begins." },
            new() { Name = OperationTexts.SchedulerTag, Description = "Schedulers, their sessions and figures." },
            new()
            {
                Name = OperationTexts.RouterTag,
                Description = "Sessions that began on a router, and its figures.",
            },
        };
        SetPaths(document, context.DescriptionGroups.SelectMany(group => group.Items));
        AddSecurity(document);
        document.Components!.Schemas?.Clear();
        FrameSchemas.AddTo(document);
        SchedulerSchemas.AddTo(document);
        SessionSchemas.AddTo(document);
        PerformanceSchemas.AddTo(document);
        return Task.CompletedTask;
    }

    /// <summary>Paths are written as published, below the server's address; the token endpoint has an address of its own.</summary>
    private static void SetPaths(OpenApiDocument document, IEnumerable<EndpointDescription> endpoints)
    {
        var rights = endpoints.ToLookup(e => "/" + e.RelativePath, ApiDescription.RightOf, StringComparer.Ordinal);
        var paths = new OpenApiPaths();
        foreach (var (path, item) in document.Paths.OrderBy(p => rights[p.Key].FirstOrDefault() ?? ApiEndpoints.None))
        {
            if (path.StartsWith(Root, StringComparison.Ordinal))
            {
                paths.Add(path[Root.Length..], item);
                continue;
            }

            ((OpenApiPathItem)item).Servers = [new OpenApiServer { Url = "/", Description = "This server." }];
            paths.Add(path, item);
        }

        document.Paths = paths;
    }

    private static void AddSecurity(OpenApiDocument document)
    {
        document.AddComponent(
            OAuth,
            new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.OAuth2,
                Description =
                    "A token from the token endpoint, as `Authorization: Bearer …`; the word Bearer may be missing.",
                Flows = new OpenApiOAuthFlows
                {
                    ClientCredentials = new OpenApiOAuthFlow
                    {
                        TokenUrl = new Uri(ApiRoutes.Token, UriKind.Relative),
                        Scopes = new Dictionary<string, string>(),
                    },
                },
            }
        );
        AddKey(
            document,
            KeyInHeader,
            ApiAuthentication.AppKeyHeader,
            ParameterLocation.Header,
            "The client's app key."
        );
        AddKey(
            document,
            KeyInQuery,
            ApiAuthentication.AppKeyQuery,
            ParameterLocation.Query,
            "The client's app key, for clients that cannot set headers. Addresses end up in logs: prefer the header."
        );
        document.Security = [With(KeyInHeader), With(KeyInQuery)];

        OpenApiSecurityRequirement With(string key) =>
            new()
            {
                [new OpenApiSecuritySchemeReference(OAuth, document)] = [],
                [new OpenApiSecuritySchemeReference(key, document)] = [],
            };
    }

    private static void AddKey(
        OpenApiDocument document,
        string id,
        string name,
        ParameterLocation place,
        string description
    ) =>
        document.AddComponent(
            id,
            new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                Name = name,
                In = place,
                Description = description,
            }
        );

    private const string Introduction = """
        Schedulers, sessions and performance of online schedulers, read only. Clients of the published Scheduling Pro v2 API work
        unchanged; what is marked as *beyond the published API* exists on this server only and is off unless it is asked for.

        - **Begin** by asking for a token with the client's id and secret. Every call carries the token and the client's app key.
          A client sees one tenant, and of it the companies and endpoints that it was given.
        - **Times** are UTC and end in `Z`. Windows include their begin and not their end; a window whose end is before its begin
          is empty.
        - **Fields** may be added, words of open vocabularies too: ignore what you do not know, and keep it if you can.
        - **Limits**: 60 calls a second for each client and tenant, unless the server is set otherwise; beyond that 429 with
          Retry-After.
        - **Errors** all have one form; unknown parameters are ignored.
        - **Answers** are compressed with gzip or Brotli for clients that send Accept-Encoding, and carry an ETag.
        """;
}
