using Microsoft.OpenApi;

namespace SchedulingPro.Dashboard.Api.Description;

/// <summary>Schemas that go around the data: pages, errors, tokens.</summary>
internal static class FrameSchemas
{
    public static void AddTo(OpenApiDocument document)
    {
        AddPage(document, SchemaNames.Scheduler, hasCursor: false);
        AddPage(document, SchemaNames.SchedulerSession, hasCursor: true);
        AddPage(document, SchemaNames.RouterSession, hasCursor: true);
        document.AddComponent(SchemaNames.Error, Error());
        document.AddComponent(SchemaNames.TokenRequest, TokenRequest());
        document.AddComponent(SchemaNames.Token, Token());
        document.AddComponent(SchemaNames.TokenError, TokenError());
    }

    private static void AddPage(OpenApiDocument document, string item, bool hasCursor)
    {
        List<(string Name, IOpenApiSchema Schema)> members =
        [
            ("page", SchemaParts.Int32("The page's number, from 1.")),
            ("pageSize", SchemaParts.Int32("How many items a full page has.")),
            ("hasMore", SchemaParts.Flag("Whether more follow after this page.")),
            ("totalCount", SchemaParts.Int32("Items on all pages; null unless includeTotal asks for it.", true)),
            (
                "data",
                SchemaParts.ListOf(new OpenApiSchemaReference(item, document), "The items, oldest first, then by id.")
            ),
        ];
        if (hasCursor)
        {
            var after = SchemaParts.Text(
                "Beyond the published API: where to go on. There only when the request has the parameter `after`; null on the "
                    + "last page.",
                isNullable: true
            );
            after.Extensions = SchemaParts.Beyond();
            members.Add(("after", after));
        }

        document.AddComponent(
            SchemaNames.PageOf(item),
            SchemaParts.Object(members, ["page", "pageSize", "hasMore", "data"], "A page of a list.")
        );
    }

    private static OpenApiSchema Error()
    {
        (string Name, IOpenApiSchema Schema)[] members =
        [
            ("type", SchemaParts.Text("URI of the kind of error.")),
            ("title", SchemaParts.Text("What is wrong, in a sentence.")),
            ("status", SchemaParts.Int32("The HTTP status.")),
            ("traceId", SchemaParts.Text("Leads to the entry in the server's log; name it when asking for help.")),
            (
                "errors",
                new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Description = "Reasons by the name of the parameter; empty when none is to blame.",
                    AdditionalProperties = SchemaParts.ListOf(SchemaParts.Text()),
                }
            ),
            (
                "data",
                new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Description = "More for programs; empty so far.",
                    AdditionalProperties = new OpenApiSchema(),
                }
            ),
        ];
        return SchemaParts.Object(members, members.Select(m => m.Name), "Every error has this form, after RFC 7807.");
    }

    private static OpenApiSchema TokenRequest() =>
        SchemaParts.Object(
            [
                ("grant_type", SchemaParts.Choice(["client_credentials"], "The one grant there is.")),
                ("client_id", SchemaParts.Text("The client's id; here or in the header Authorization (Basic).")),
                (
                    "client_secret",
                    SchemaParts.Text("The client's secret; here or in the header Authorization (Basic).")
                ),
            ],
            ["grant_type"],
            "The form that asks for a token."
        );

    private static OpenApiSchema Token()
    {
        (string Name, IOpenApiSchema Schema)[] members =
        [
            ("access_token", SchemaParts.Text("The token, for the header Authorization.")),
            ("token_type", SchemaParts.Text("Bearer.")),
            ("expires_in", SchemaParts.Int32("How long it is good, in seconds. There is no refresh token: ask again.")),
        ];
        return SchemaParts.Object(members, members.Select(m => m.Name), "A token.");
    }

    private static OpenApiSchema TokenError()
    {
        (string Name, IOpenApiSchema Schema)[] members =
        [
            (
                "error",
                SchemaParts.Choice(["invalid_request", "invalid_client", "unsupported_grant_type"], "What is wrong.")
            ),
            ("error_description", SchemaParts.Text("The same in a sentence.")),
        ];
        return SchemaParts.Object(members, members.Select(m => m.Name), "The refusal in the words of OAuth 2.0.");
    }
}
