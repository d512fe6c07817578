using Microsoft.OpenApi;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Dashboard.Features.Performance;

namespace SchedulingPro.Dashboard.Api.Description;

/// <summary>The schemas of performance figures, with the catalogue's own formulas.</summary>
internal static class PerformanceSchemas
{
    public static void AddTo(OpenApiDocument document)
    {
        AddScheduler(document);
        AddRouter(document);
    }

    private static void AddScheduler(OpenApiDocument document)
    {
        document.AddComponent(
            SchemaNames.MilestoneCounts,
            SchemaParts.Object(
                PerformanceFields.Milestones.Select(key => (key, (IOpenApiSchema)SchemaParts.Int32(Formula(key)))),
                PerformanceFields.Milestones,
                "How many sessions reached each milestone; abandoned is how many ended so."
            )
        );
        (string Name, IOpenApiSchema Schema)[] members =
        [
            ("id", SchemaParts.Text("The scheduler.")),
            ("schedulerName", SchemaParts.Text("Its name.")),
            ("brandName", SchemaParts.Text("Its company.")),
            .. PerformanceFields.Rates.Select(key =>
                (
                    key,
                    (IOpenApiSchema)
                        SchemaParts.Fraction(
                            $"{Formula(key)} A fraction from 0 to 1; 0 where there is nothing to divide by."
                        )
                )
            ),
            .. PerformanceFields.Counts.Select(key => (key, (IOpenApiSchema)SchemaParts.Int32(Formula(key)))),
            (
                "milestoneFrequencyCount",
                SchemaParts.Member(document, SchemaNames.MilestoneCounts, "Sessions by milestone.")
            ),
        ];
        document.AddComponent(
            SchemaNames.SchedulerPerformance,
            SchemaParts.Object(
                members,
                members.Select(m => m.Name),
                "Figures of a scheduler: the dashboard's own, over the same sessions."
            )
        );
    }

    private static void AddRouter(OpenApiDocument document)
    {
        document.AddComponent(
            SchemaNames.RouterShare,
            SchemaParts.Object(
                [
                    ("schedulerId", SchemaParts.Text("The scheduler; null for sessions that were sent to none.", true)),
                    ("openedCount", SchemaParts.Int32("Sessions of the router that it received.")),
                ],
                ["openedCount"],
                "How many of a router's sessions one scheduler received."
            )
        );
        (string Name, IOpenApiSchema Schema)[] members =
        [
            ("id", SchemaParts.Text("The router.")),
            ("openedCount", SchemaParts.Int32(Formula("opened"))),
            ("interactedCount", SchemaParts.Int32(Formula("interacted"))),
            (
                "sessionCountBySchedulerId",
                SchemaParts.ListOf(
                    new OpenApiSchemaReference(SchemaNames.RouterShare, document),
                    "Where the router's sessions went."
                )
            ),
        ];
        document.AddComponent(
            SchemaNames.RouterPerformance,
            SchemaParts.Object(members, members.Select(m => m.Name), "Figures of a router.")
        );
    }

    private static string Formula(string key)
    {
        var metric = MetricCatalog.Find(key)!;
        return metric.Group == MetricGroup.Recovery
            ? $"{metric.Formula}. From the connected account's own daily figures, for windows of whole days in the tenant's time zone; 0 otherwise."
            : $"{metric.Formula}.";
    }
}
