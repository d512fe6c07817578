using Microsoft.OpenApi;
using SchedulingPro.Core.Schedulers;

namespace SchedulingPro.Dashboard.Api.Description;

/// <summary>The schemas of a scheduler: every field of <see cref="SchedulerJson.Fields"/>, in its order.</summary>
internal static class SchedulerSchemas
{
    public static void AddTo(OpenApiDocument document)
    {
        document.AddComponent(
            SchemaNames.SchedulerMode,
            SchemaParts.Choice(
                ["Call_Center", "Standard"],
                "Whom the scheduler is for: agents in a call center, or visitors of a web site."
            )
        );
        document.AddComponent(
            SchemaNames.Scheduler,
            SchemaParts.Object(
                SchedulerJson.Fields.Select(name => (name, Describe(document, name))),
                SchedulerJson.Fields,
                "A scheduler with its install keys."
            )
        );
    }

    private static IOpenApiSchema Describe(OpenApiDocument document, string name) =>
        name switch
        {
            "id" => SchemaParts.Text("Scheduler ID: names the scheduler in addresses and in the web site's script."),
            "name" => SchemaParts.Text("What the office calls it."),
            "companyName" => SchemaParts.Text("The company (brand) that it belongs to."),
            "createdOn" => SchemaParts.Instant("When it was made, UTC."),
            "modifiedOn" => SchemaParts.Instant("When it last changed, UTC."),
            "schedulerStatus" => SchemaParts.Text(
                "Active, Draft or Inactive as far as seen; expect other words. Empty when unknown."
            ),
            "dataApiKey" => SchemaParts.Text(
                "The company's data API key: with the id it puts the scheduler on a site."
            ),
            "isDefault" => SchemaParts.Flag("Whether it is the one that its company uses where none is named."),
            "mode" => SchemaParts.Member(
                document,
                SchemaNames.SchedulerMode,
                "Whether it stands on web sites or in a call center."
            ),
            "quickLaunchLink" => SchemaParts.Text("Address that opens the scheduler by itself. Empty when unknown."),
            _ => throw new InvalidOperationException($"Say in {nameof(SchedulerSchemas)} what {name} is."),
        };
}
