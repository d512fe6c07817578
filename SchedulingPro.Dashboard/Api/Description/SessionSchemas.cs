using Microsoft.OpenApi;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Dashboard.Api.Description;

/// <summary>The schemas of a session, made from the one catalogue of its fields.</summary>
internal static class SessionSchemas
{
    private static readonly (string Path, string Schema, string Text)[] Objects =
    [
        ("", SchemaNames.SchedulerSession, "One visit to a scheduler."),
        ("", SchemaNames.RouterSession, "One visit that began on a router."),
        ("customer", SchemaNames.Customer, "The visitor: what was typed in, and the browser it was typed with."),
        ("customer.address", SchemaNames.Address, "Where the work is to be done."),
        ("sourceTracking", SchemaNames.SourceTracking, "Where the visitor came from; kept for abandoned sessions too."),
    ];

    /// <summary>Flags that are never null: not knowing a customer or a place means that it is not new.</summary>
    private static readonly HashSet<string> PlainFlags = ["customer.isNewCustomer", "customer.isNewLocation"];

    public static void AddTo(OpenApiDocument document)
    {
        foreach (var (path, schema, text) in Objects)
        {
            document.AddComponent(schema, Describe(document, path, text));
        }

        // Named, so that generated clients have names for their values.
        document.AddComponent(SchemaNames.OutcomeFilter, OptionsOf(FilterKeys.Outcome, "An outcome by its meaning."));
        document.AddComponent(
            SchemaNames.MilestoneFilter,
            OptionsOf(FilterKeys.Milestone, "A step that a session reached.")
        );
    }

    private static OpenApiSchema OptionsOf(string filter, string text) =>
        SchemaParts.Choice(SessionFilterCatalog.Find(filter)!.Options.Select(o => o.Value), text);

    private static OpenApiSchema Describe(OpenApiDocument document, string parent, string text)
    {
        var members = new List<(string Name, IOpenApiSchema Schema)>();
        var required = new List<string>();
        foreach (var field in SessionFields.All)
        {
            if (field.Parent == parent)
            {
                members.Add((field.Name, Describe(field)));
                if (IsRequired(field))
                {
                    required.Add(field.Name);
                }
            }
            else if (ChildOf(field, parent) is { } child && members.TrueForAll(m => m.Name != child.Name))
            {
                members.Add((child.Name, SchemaParts.Member(document, child.Schema, child.Text)));
                required.Add(child.Name);
            }
        }

        return SchemaParts.Object(members, required, text);
    }

    private static bool IsRequired(SessionField field) => field.IsRequired || PlainFlags.Contains(field.Path);

    /// <summary>The nested object of <paramref name="parent"/> that holds the field, if one does.</summary>
    private static (string Name, string Schema, string Text)? ChildOf(SessionField field, string parent)
    {
        foreach (var (path, schema, text) in Objects)
        {
            var dot = path.LastIndexOf('.');
            if (path.Length > 0 && path == field.Parent && (dot < 0 ? "" : path[..dot]) == parent)
            {
                return (path[(dot + 1)..], schema, text);
            }
        }

        return null;
    }

    private static OpenApiSchema Describe(SessionField field)
    {
        var (text, isNullable) = (SessionFieldTexts.Of(field.Path), !IsRequired(field));
        return field.Kind switch
        {
            SessionFieldKind.Instant => SchemaParts.Instant(text, isNullable),
            SessionFieldKind.Number => SchemaParts.Int64(text, isNullable),
            SessionFieldKind.Flag => SchemaParts.Flag(text, isNullable),
            SessionFieldKind.TextList => SchemaParts.ListOf(SchemaParts.Text(), text, isNullable),
            _ => SchemaParts.Text(text, isNullable),
        };
    }
}
