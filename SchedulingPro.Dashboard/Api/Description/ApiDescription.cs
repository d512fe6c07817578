using Microsoft.OpenApi;
using SchedulingPro.Core.ApiClients;
using SchedulingPro.Dashboard.App;
using EndpointDescription = Microsoft.AspNetCore.Mvc.ApiExplorer.ApiDescription;

namespace SchedulingPro.Dashboard.Api.Description;

/// <summary>The description of the API for programs (OpenAPI 3.0). It tells nothing that is secret: anybody may read it.</summary>
internal static class ApiDescription
{
    public const string DocumentName = "scheduling-pro-v2";

    public static void AddApiDescription(this WebApplicationBuilder builder) =>
        builder.Services.AddOpenApi(
            DocumentName,
            options =>
            {
                // Generators in use do not all read 3.1, and the published document is 3.0.
                options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_0;
                options.ShouldInclude = description => IsPublished(description);
                options.AddOperationTransformer<OperationTransformer>();
                options.AddDocumentTransformer<DocumentTransformer>();
            }
        );

    public static void MapApiDescription(this WebApplication app) =>
        app.MapOpenApi(AppUrls.ApiDescriptionPattern).AllowAnonymous();

    /// <summary>The right that the endpoint asks for; null when it is none of the API's data.</summary>
    public static ApiEndpoints? RightOf(EndpointDescription description) =>
        description.ActionDescriptor.EndpointMetadata.OfType<ApiEndpointMetadata>().FirstOrDefault()?.Endpoint;

    private static bool IsPublished(EndpointDescription description) =>
        RightOf(description) is not null || "/" + description.RelativePath == ApiRoutes.Token;
}
