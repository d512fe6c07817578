using System.CommandLine;
using SchedulingPro.Core.Data.Maintenance;

namespace SchedulingPro.Dashboard.Cli;

internal static class MigrateVerb
{
    public static Command Create(VerbConsole console) =>
        VerbRun.Define(
            new VerbCommand(
                "migrate",
                "Make the database, or bring it to this program's schema, without starting the server.",
                "migrate",
                "migrate --data-folder /var/lib/schedulingpro"
            ),
            console,
            VerbNeeds.Folder,
            async (run, _, cancellationToken) =>
            {
                var result = await run.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(cancellationToken);
                run.Answer(
                    result,
                    [
                        .. result.SafetyCopy is { } copy
                            ? [$"The database before is kept as {copy}"]
                            : Array.Empty<string>(),
                        .. result.Applied.Select(migration => $"Applied {migration}"),
                        result.Applied.Count == 0
                            ? "Nothing to do: the database is current."
                            : "The database is current.",
                    ]
                );
                return ExitCodes.Ok;
            }
        );
}
