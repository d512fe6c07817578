using System.Globalization;
using Microsoft.OpenApi;
using SchedulingPro.Core.ApiClients;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Documents;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Dashboard.Api.Description;

/// <summary>The parameters that each endpoint reads: first the published ones, then what goes beyond them.</summary>
internal static class ParameterDescriptions
{
    private const string Beyond = "Beyond the published API. ";

    private const string Inclusive = "This moment is in. RFC 3339; without an offset it is UTC.";
    private const string Exclusive = "This moment is out. RFC 3339; without an offset it is UTC.";

    public static IEnumerable<IOpenApiParameter> Of(ApiEndpoints endpoint, OpenApiDocument document)
    {
        IEnumerable<OpenApiParameter> queries = endpoint switch
        {
            ApiEndpoints.Schedulers => [.. List("schedulers"), Fields("`id,name,dataApiKey`")],
            ApiEndpoints.SchedulerSessions or ApiEndpoints.RouterSessions =>
            [
                .. List("sessions"),
                .. SessionFilters(document),
                Fields("`id,modifiedOn,customer.phone,sourceTracking`"),
                Cursor(),
            ],
            _ => Window(),
        };
        return [.. Path(endpoint), .. queries, KnownTag()];
    }

    private static IEnumerable<OpenApiParameter> Path(ApiEndpoints endpoint)
    {
        yield return InPath("tenant", "The tenant that the client belongs to.", SchemaParts.Int64());
        var owner = endpoint switch
        {
            ApiEndpoints.Schedulers => null,
            ApiEndpoints.RouterSessions or ApiEndpoints.RouterPerformance =>
                "Id of the router. No endpoint lists routers; the office knows their ids.",
            _ => "Id of the scheduler, from the list of schedulers.",
        };
        if (owner is not null)
        {
            yield return InPath("id", owner, SchemaParts.Text());
        }
    }

    private static IEnumerable<OpenApiParameter> List(string items)
    {
        // No default values: generated clients would send them, and a list as JSON lines takes neither.
        var page = SchemaParts.Int32(isNullable: true);
        page.Minimum = "1";
        var size = SchemaParts.Int32(isNullable: true);
        (size.Minimum, size.Maximum) = ("1", SessionDocumentQuery.MaxPageSize.ToString(CultureInfo.InvariantCulture));
        var instant = SchemaParts.Instant(isNullable: true);
        return
        [
            InQuery("createdBefore", $"Only {items} created before. {Exclusive}", instant),
            InQuery("createdOnOrAfter", $"Only {items} created on or after. {Inclusive}", instant),
            InQuery(
                "modifiedBefore",
                $"Only {items} last changed before. {Exclusive} Fix it to a moment in the past, and read from the last page to the first, to page safely while data changes.",
                instant
            ),
            InQuery("modifiedOnOrAfter", $"Only {items} last changed on or after. {Inclusive}", instant),
            InQuery("page", "Number of the page, from 1; 1 unless given.", page),
            InQuery(
                "pageSize",
                $"Items on a page, 1 to {SessionDocumentQuery.MaxPageSize}; {ApiPage.DefaultSize} unless given.",
                size
            ),
            InQuery(
                "includeTotal",
                "Whether totalCount is counted. Counting costs time: ask for it once, not with every page.",
                SchemaParts.Flag(isNullable: true)
            ),
        ];
    }

    private static IEnumerable<OpenApiParameter> Window()
    {
        var instant = SchemaParts.Instant();
        return
        [
            InQuery("sessionCreatedOnOrAfter", $"Sessions created on or after. {Inclusive}", instant, isRequired: true),
            InQuery("sessionCreatedBefore", $"Sessions created before. {Exclusive}", instant, isRequired: true),
        ];
    }

    private static IEnumerable<OpenApiParameter> SessionFilters(OpenApiDocument document)
    {
        yield return Extra(
            FilterKeys.Outcome,
            "Only sessions of these outcomes, by meaning: the vocabulary table says which words mean which. Several mean any of them.",
            ListOf(SchemaNames.OutcomeFilter, document)
        );
        yield return Extra(
            FilterKeys.Milestone,
            "Only sessions that reached one of these milestones.",
            ListOf(SchemaNames.MilestoneFilter, document)
        );
        yield return Extra(
            "hasContact",
            "Only sessions with a phone number or an e-mail address (true), or with neither (false).",
            SchemaParts.Flag(isNullable: true)
        );
        var search = SchemaParts.Text(isNullable: true);
        search.MaxLength = SearchTerm.MaxLength;
        yield return Extra(
            "q",
            "Only sessions that hold this text: part of a name, a phone number in any form, an e-mail address, an id.",
            search
        );
    }

    private static OpenApiParameter Fields(string example) =>
        Extra(
            "fields",
            $"Only these fields of each item, with commas between: for example {example}. A dot goes into an object, an object's "
                + "name means all of it. Fields that are required otherwise may be missing then.",
            SchemaParts.ListOf(SchemaParts.Text()),
            explode: false
        );

    private static OpenApiParameter Cursor() =>
        Extra(
            "after",
            "Page by place instead of by number, safe while data changes: empty on the first call, then the `after` of the last "
                + "answer, until it is null. The filters stay the same on every call.",
            SchemaParts.Text(isNullable: true),
            allowEmpty: true
        );

    private static OpenApiParameter KnownTag() =>
        new()
        {
            Name = "If-None-Match",
            In = ParameterLocation.Header,
            Description =
                Beyond + "The ETag of an earlier answer: when nothing changed since, the answer is 304 without a body.",
            Schema = SchemaParts.Text(isNullable: true),
            Extensions = SchemaParts.Beyond(),
        };

    private static OpenApiSchema ListOf(string schema, OpenApiDocument document) =>
        SchemaParts.ListOf(new OpenApiSchemaReference(schema, document));

    private static OpenApiParameter InPath(string name, string description, OpenApiSchema schema) =>
        new()
        {
            Name = name,
            In = ParameterLocation.Path,
            Description = description,
            Required = true,
            Schema = schema,
        };

    private static OpenApiParameter InQuery(
        string name,
        string description,
        OpenApiSchema schema,
        bool isRequired = false
    ) =>
        new()
        {
            Name = name,
            In = ParameterLocation.Query,
            Description = description,
            Required = isRequired,
            Schema = schema,
        };

    private static OpenApiParameter Extra(
        string name,
        string description,
        OpenApiSchema schema,
        bool? explode = null,
        bool allowEmpty = false
    )
    {
        var parameter = InQuery(name, Beyond + description, schema);
        parameter.Extensions = SchemaParts.Beyond();
#pragma warning disable CS0618 // Advice against it is for new APIs; without it, a page to try the API cannot send `after=`.
        parameter.AllowEmptyValue = allowEmpty;
#pragma warning restore CS0618
        if (explode is { } isExploded)
        {
            (parameter.Style, parameter.Explode) = (ParameterStyle.Form, isExploded);
        }

        return parameter;
    }
}
