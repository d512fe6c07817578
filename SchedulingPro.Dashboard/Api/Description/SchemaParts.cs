using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace SchedulingPro.Dashboard.Api.Description;

/// <summary>The few forms of schema that the API is made of.</summary>
internal static class SchemaParts
{
    public static OpenApiSchema Text(string? description = null, bool isNullable = false) =>
        Of(JsonSchemaType.String, null, description, isNullable);

    public static OpenApiSchema Instant(string? description = null, bool isNullable = false) =>
        Of(JsonSchemaType.String, "date-time", description, isNullable);

    public static OpenApiSchema Int32(string? description = null, bool isNullable = false) =>
        Of(JsonSchemaType.Integer, "int32", description, isNullable);

    public static OpenApiSchema Int64(string? description = null, bool isNullable = false) =>
        Of(JsonSchemaType.Integer, "int64", description, isNullable);

    public static OpenApiSchema Fraction(string? description = null) =>
        Of(JsonSchemaType.Number, "double", description, isNullable: false);

    public static OpenApiSchema Flag(string? description = null, bool isNullable = false) =>
        Of(JsonSchemaType.Boolean, null, description, isNullable);

    public static OpenApiSchema ListOf(IOpenApiSchema item, string? description = null, bool isNullable = false)
    {
        var list = Of(JsonSchemaType.Array, null, description, isNullable);
        list.Items = item;
        return list;
    }

    public static OpenApiSchema Choice(IEnumerable<string> values, string? description = null)
    {
        var choice = Text(description);
        choice.Enum = [.. values.Select(value => (JsonNode)JsonValue.Create(value))];
        return choice;
    }

    /// <summary>A reference with words of its own, which a bare reference cannot carry.</summary>
    public static OpenApiSchema Member(OpenApiDocument document, string schema, string description) =>
        new() { OneOf = [new OpenApiSchemaReference(schema, document)], Description = description };

    /// <summary>An object that holds these members and no others.</summary>
    public static OpenApiSchema Object(
        IEnumerable<(string Name, IOpenApiSchema Schema)> members,
        IEnumerable<string> required,
        string? description = null
    ) =>
        new()
        {
            Type = JsonSchemaType.Object,
            Description = description,
            Properties = members.ToDictionary(m => m.Name, m => m.Schema, StringComparer.Ordinal),
            Required = required.ToHashSet(StringComparer.Ordinal) is { Count: > 0 } names ? names : null,
            AdditionalPropertiesAllowed = false,
        };

    /// <summary>Marks what the published API does not have.</summary>
    public static Dictionary<string, IOpenApiExtension> Beyond() =>
        new(StringComparer.Ordinal) { ["x-beyond-published"] = new JsonNodeExtension(JsonValue.Create(true)) };

    private static OpenApiSchema Of(JsonSchemaType type, string? format, string? description, bool isNullable) =>
        new()
        {
            Type = isNullable ? type | JsonSchemaType.Null : type,
            Format = format,
            Description = description,
        };
}
