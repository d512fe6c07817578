using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace SchedulingPro.Dashboard.Api.Description;

/// <summary>Describes the operations: their handlers read the request and write bytes, so that their types say nothing.</summary>
internal sealed class OperationTransformer : IOpenApiOperationTransformer
{
    public Task TransformAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        var document = context.Document!;
        if (ApiDescription.RightOf(context.Description) is { } endpoint)
        {
            Write(operation, OperationTexts.Of(endpoint), document);
            operation.Parameters = [.. ParameterDescriptions.Of(endpoint, document)];
            operation.Responses = ResponseDescriptions.Of(endpoint, document);
        }
        else
        {
            Write(operation, TokenOperation.Texts, document);
            TokenOperation.Describe(operation, document);
        }

        return Task.CompletedTask;
    }

    private static void Write(OpenApiOperation operation, OperationTexts texts, OpenApiDocument document)
    {
        operation.Summary = texts.Summary;
        operation.Description = texts.Description;
        operation.Tags = new HashSet<OpenApiTagReference> { new(texts.Tag, document) };
    }
}
