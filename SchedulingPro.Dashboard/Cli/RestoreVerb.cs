using System.CommandLine;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data.Maintenance;

namespace SchedulingPro.Dashboard.Cli;

internal static class RestoreVerb
{
    public static Command Create(VerbConsole console)
    {
        var file = new Argument<string>("FILE") { Description = "A file written by the backup command." };
        var command = new VerbCommand(
            "restore",
            "Put a backup in the database's place. The server must be stopped; the database that was there is kept.",
            "restore /var/backups/schedulingpro/schedulingpro-20260801-020000-000.db"
        )
        {
            file,
        };
        return VerbRun.Define(
            command,
            console,
            VerbNeeds.FolderAlone,
            async (run, parsed, cancellationToken) =>
            {
                var result = await run
                    .Services.GetRequiredService<DatabaseRestore>()
                    .RestoreAsync(parsed.GetRequiredValue(file), AuditActor.CommandLine, cancellationToken);
                run.Answer(
                    result,
                    [
                        "Restored.",
                        .. result.Replaced is { } replaced
                            ? [$"The database that was there is kept as {replaced}"]
                            : Array.Empty<string>(),
                        .. result.Migrated is [.., var last] ? [$"Brought to migration {last}"] : Array.Empty<string>(),
                    ]
                );
                return ExitCodes.Ok;
            }
        );
    }
}
